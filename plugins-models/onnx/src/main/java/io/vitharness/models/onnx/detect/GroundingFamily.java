package io.vitharness.models.onnx.detect;

import io.vitharness.data.published.ProcessorReader;
import io.vitharness.media.processor.Processor;
import io.vitharness.models.onnx.detect.Contract.Kind;
import io.vitharness.models.onnx.engine.Outputs;
import io.vitharness.models.onnx.engine.Session;
import io.vitharness.models.onnx.engine.Tensor;
import io.vitharness.models.onnx.family.DetectorConfig;
import io.vitharness.models.onnx.family.Family;
import io.vitharness.models.onnx.family.Opening;
import io.vitharness.models.onnx.folder.ModelFolder;
import io.vitharness.models.onnx.header.OnnxHeader;
import io.vitharness.models.onnx.text.Tokens;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Grounding DINO: finds what a text names, with a logit for each token of it. */
final class GroundingFamily implements Family {

    private static final int LENGTH = 256;
    private static final int MOST = 300;
    private static final Contract CONTRACT = new Contract(
            Map.of(
                    "pixel_values",
                    Kind.NUMBERS,
                    "pixel_mask",
                    Kind.MASK,
                    "input_ids",
                    Kind.TOKENS,
                    "token_type_ids",
                    Kind.TOKENS,
                    "attention_mask",
                    Kind.MASK),
            Set.of("pixel_values", "input_ids"),
            List.of("logits", "pred_boxes"));

    @Override
    public Set<String> modelTypes() {
        return Set.of("grounding-dino", "mm-grounding-dino");
    }

    @Override
    public String summary() {
        return "Grounding DINO: finds what the prompt names, by a score for each of its tokens";
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
        DetectorConfig config = opening.config().detector();
        boolean byWords = config.naming() == DetectorConfig.Naming.WORDS;
        Processor processor = ProcessorReader.read(folder.preprocessor());
        int most = folder.config().whole("max_text_len", LENGTH);
        Session session = opening.session(config.graph().orElse("model"));
        CONTRACT.check(session.file(), session.header());
        Settings settings = Settings.of(opening, byWords ? 0.25 : 0, MOST);
        opening.decide("naming", byWords ? "words surer than " + config.wordThreshold() : "classes");
        opening.decide("queries", config.queries().toString());
        Grounding grounding =
                byWords ? new Grounding.ByWords(tokens, config.wordThreshold()) : new Grounding.ByName(settings.most());
        Queries queries = new Queries(config.queries());
        Detector detector = (picture, text) -> {
            Seen seen = Seen.of(picture, processor).mustFit(session.input("pixel_values"), session.name());
            List<Found> found = new ArrayList<>();
            for (Phrases phrases : Phrases.of(queries.of(text), tokens, most)) {
                Outputs outputs = session.run(feeds(seen, phrases, session.header()));
                Rows logits = Rows.of("logits", outputs.get("logits"));
                Boxes boxes = Boxes.of(
                        Rows.of("pred_boxes", outputs.get("pred_boxes")).values(), seen.original());
                found.addAll(grounding.read(logits, boxes, phrases, settings.threshold()));
            }
            return found;
        };
        return new DetectorModel(detector, settings.most(), opening.card(), () -> {
            tokens.close();
            session.close();
        });
    }

    private static Map<String, Tensor> feeds(Seen seen, Phrases phrases, OnnxHeader header) {
        long[] ids = phrases.tokens();
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        return Map.of(
                "pixel_values",
                seen.pixels(),
                "pixel_mask",
                seen.mask(header),
                "input_ids",
                Tensor.longs(ids, 1, ids.length),
                "token_type_ids",
                Tensor.longs(new long[ids.length], 1, ids.length),
                "attention_mask",
                Tensor.longs(ones, 1, ids.length));
    }
}
