package io.vitharness.models.onnx.embed;

import io.vitharness.data.published.ProcessorReader;
import io.vitharness.models.onnx.engine.Session;
import io.vitharness.models.onnx.family.Family;
import io.vitharness.models.onnx.family.Opening;
import io.vitharness.models.onnx.folder.ModelFolder;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import java.util.List;
import java.util.Set;

/** DINO, DINOv2 and plain vision transformers: one graph, pixels to states. */
public final class PictureEncoderFamily implements Family {

    @Override
    public Set<String> modelTypes() {
        return Set.of("vit", "dinov2", "dinov2_with_registers");
    }

    @Override
    public String summary() {
        return "DINO or another encoder of pictures: gives judges the vector of a picture";
    }

    @Override
    public List<String> sessions(ModelFolder folder) {
        return List.of("model");
    }

    @Override
    public List<String> files() {
        return List.of("preprocessor_config.json");
    }

    @Override
    public Model open(Opening opening) throws ModelException {
        Session session = opening.session("model");
        session.mayOnlyNeed(Set.of("pixel_values"));
        session.output(PictureEncoderModel.STATES);
        return new PictureEncoderModel(
                session, ProcessorReader.read(opening.folder().preprocessor()), opening.card());
    }
}
