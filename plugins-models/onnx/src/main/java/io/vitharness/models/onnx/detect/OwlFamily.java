package io.vitharness.models.onnx.detect;

import io.vitharness.data.published.ProcessorReader;
import io.vitharness.media.processor.Processor;
import io.vitharness.models.onnx.detect.Contract.Kind;
import io.vitharness.models.onnx.engine.Outputs;
import io.vitharness.models.onnx.engine.Session;
import io.vitharness.models.onnx.engine.Tensor;
import io.vitharness.models.onnx.family.Family;
import io.vitharness.models.onnx.family.Opening;
import io.vitharness.models.onnx.folder.ModelFolder;
import io.vitharness.models.onnx.header.OnnxHeader;
import io.vitharness.models.onnx.text.TextRows;
import io.vitharness.models.onnx.text.Tokens;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** OWL-ViT and OWLv2: finds what texts name; each box takes the text that fits it best. */
final class OwlFamily implements Family {

    private static final int LENGTH = 16;
    private static final int MOST = 300;
    private static final Rule RULE = new Rule.BestClass();
    private static final Contract CONTRACT = new Contract(
            Map.of("pixel_values", Kind.NUMBERS, "input_ids", Kind.TOKENS, "attention_mask", Kind.MASK),
            Set.of("pixel_values", "input_ids"),
            List.of("logits", "pred_boxes"));

    @Override
    public Set<String> modelTypes() {
        return Set.of("owlvit", "owlv2");
    }

    @Override
    public String summary() {
        return "OWL-ViT: finds what the prompt names, each box by the text that fits it best";
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
    public void check(ModelFolder folder, Path file, OnnxHeader header) throws ModelException {
        CONTRACT.check(file, header);
    }

    @Override
    public Model open(Opening opening) throws ModelException {
        Tokens tokens = opening.tokens();
        ModelFolder folder = opening.folder();
        Processor processor = ProcessorReader.read(folder.preprocessor());
        String template = opening.config().task().orElse("{prompt}");
        TextRows texts = TextRows.of(folder, tokens, LENGTH, template);
        Queries queries = new Queries(opening.config().detector().queries());
        Session session = opening.session(opening.config().detector().graph().orElse("model"));
        CONTRACT.check(session.file(), session.header());
        Settings settings = Settings.of(opening, 0, MOST);
        opening.decide("queries", opening.config().detector().queries() + " " + template);
        boolean isSquare = folder.modelType().equals("owlv2");
        Detector detector = (picture, text) -> {
            List<String> names = queries.of(text);
            Seen seen = Seen.of(picture, processor).mustFit(session.input("pixel_values"), session.name());
            Map<String, Tensor> feeds = new HashMap<>(texts.of(names).feeds());
            feeds.put("pixel_values", seen.pixels());
            return read(session.run(feeds), seen, names, isSquare, settings.threshold());
        };
        return new DetectorModel(detector, settings.most(), opening.card(), () -> {
            tokens.close();
            session.close();
        });
    }

    /** OWLv2 sees pictures that are filled up to a square, so its boxes are shares of the longer edge. */
    private static List<Found> read(Outputs outputs, Seen seen, List<String> names, boolean isSquare, double threshold)
            throws ModelException {
        Rows logits = Rows.of("logits", outputs.get("logits"));
        if (logits.width() != names.size()) {
            throw ModelException.permanent("the output 'logits' has " + logits.width() + " numbers a box, but "
                    + names.size() + " texts were asked");
        }
        float[] numbers = Rows.of("pred_boxes", outputs.get("pred_boxes")).values();
        int longer = Math.max(seen.original().width(), seen.original().height());
        Boxes boxes =
                isSquare ? new Boxes(FloatBuffer.wrap(numbers), longer, longer) : Boxes.of(numbers, seen.original());
        return RULE.read(logits, boxes, names, threshold);
    }
}
