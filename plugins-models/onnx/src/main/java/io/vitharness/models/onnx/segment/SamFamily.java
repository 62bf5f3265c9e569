package io.vitharness.models.onnx.segment;

import io.vitharness.data.published.ProcessorReader;
import io.vitharness.models.onnx.engine.Session;
import io.vitharness.models.onnx.family.Family;
import io.vitharness.models.onnx.family.Opening;
import io.vitharness.models.onnx.folder.ModelFolder;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import java.util.List;
import java.util.Set;

/** SAM and SlimSAM folders: one graph that sees, one that is asked. */
public final class SamFamily implements Family {

    private static final String ENCODER = "vision_encoder";
    private static final String DECODER = "prompt_encoder_mask_decoder";

    @Override
    public Set<String> modelTypes() {
        return Set.of("sam");
    }

    @Override
    public String summary() {
        return "SAM: a mask for each box of the prompt, or one for all its points";
    }

    @Override
    public List<String> sessions(ModelFolder folder) {
        return List.of(ENCODER, DECODER);
    }

    @Override
    public List<String> files() {
        return List.of("preprocessor_config.json");
    }

    @Override
    public Model open(Opening opening) throws ModelException {
        SamGraphs graphs = new SamGraphs(opening.session(ENCODER), opening.session(DECODER));
        opening.note("takes", graphs.takesBoxes() ? "boxes" : "points");
        List<Session> sessions = opening.sessions();
        return new SamModel(
                graphs,
                ProcessorReader.read(opening.folder().preprocessor()),
                opening.card(),
                () -> sessions.forEach(Session::close));
    }
}
