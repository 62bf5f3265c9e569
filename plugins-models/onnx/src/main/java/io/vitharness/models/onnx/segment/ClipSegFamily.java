package io.vitharness.models.onnx.segment;

import io.vitharness.data.published.ProcessorReader;
import io.vitharness.models.onnx.engine.Session;
import io.vitharness.models.onnx.family.Family;
import io.vitharness.models.onnx.family.Opening;
import io.vitharness.models.onnx.folder.ModelFolder;
import io.vitharness.models.onnx.text.TextRows;
import io.vitharness.models.onnx.text.Tokens;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import java.util.List;
import java.util.Set;

/** CLIPSeg folders: one graph, a picture and a text to a mask. */
public final class ClipSegFamily implements Family {

    private static final int LENGTH = 77;

    @Override
    public Set<String> modelTypes() {
        return Set.of("clipseg");
    }

    @Override
    public String summary() {
        return "CLIPSeg: a mask of what the prompt's text names";
    }

    @Override
    public List<String> sessions(ModelFolder folder) {
        return List.of("model");
    }

    @Override
    public List<String> files() {
        return List.of("tokenizer.json", "preprocessor_config.json");
    }

    @Override
    public Model open(Opening opening) throws ModelException {
        ModelFolder folder = opening.folder();
        Session session = opening.session("model");
        session.mayOnlyNeed(Set.of("pixel_values", "input_ids", "attention_mask"));
        session.output(ClipSegModel.LOGITS);
        var processor = ProcessorReader.read(folder.preprocessor());
        Tokens tokens = opening.tokens();
        TextRows texts =
                TextRows.of(folder, tokens, LENGTH, opening.config().task().orElse(""));
        return new ClipSegModel(session, texts, processor, opening.card(), () -> {
            tokens.close();
            session.close();
        });
    }
}
