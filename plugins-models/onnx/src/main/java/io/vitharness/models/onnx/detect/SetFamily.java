package io.vitharness.models.onnx.detect;

import io.vitharness.data.published.ProcessorReader;
import io.vitharness.media.processor.Processor;
import io.vitharness.models.onnx.detect.Contract.Kind;
import io.vitharness.models.onnx.engine.Outputs;
import io.vitharness.models.onnx.engine.Session;
import io.vitharness.models.onnx.family.DetectorConfig;
import io.vitharness.models.onnx.family.Family;
import io.vitharness.models.onnx.family.Opening;
import io.vitharness.models.onnx.folder.ModelFolder;
import io.vitharness.models.onnx.header.OnnxHeader;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** DETR and its heirs with fixed classes: {@code logits} and {@code pred_boxes} for a fixed number of queries. */
final class SetFamily implements Family {

    private static final Contract CONTRACT = new Contract(
            Map.of("pixel_values", Kind.NUMBERS, "pixel_mask", Kind.MASK),
            Set.of("pixel_values"),
            List.of("logits", "pred_boxes"));

    private final Set<String> modelTypes;
    private final String summary;
    private final Rule rule;

    private SetFamily(Set<String> modelTypes, String summary, Rule rule) {
        this.modelTypes = modelTypes;
        this.summary = summary;
        this.rule = rule;
    }

    static List<Family> all() {
        return List.of(
                new SetFamily(
                        Set.of("detr", "table-transformer"),
                        "DETR: a softmax over the classes and nothing for each query",
                        new Rule.OneClass()),
                new SetFamily(
                        Set.of("yolos"),
                        "YOLOS: a softmax over the classes and nothing for each detection token",
                        new Rule.OneClass()),
                new SetFamily(
                        Set.of("rt_detr", "rt_detr_v2", "d_fine"),
                        "RT-DETR: the surest pairs of a query and a class, as many as there are queries",
                        new Rule.BestPairs(Integer.MAX_VALUE)),
                new SetFamily(
                        Set.of("conditional_detr", "deformable_detr"),
                        "Conditional or Deformable DETR: the 100 surest pairs of a query and a class",
                        new Rule.BestPairs(100)));
    }

    @Override
    public Set<String> modelTypes() {
        return modelTypes;
    }

    @Override
    public String summary() {
        return summary;
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
    public void check(ModelFolder folder, Path file, OnnxHeader header) throws ModelException {
        CONTRACT.check(file, header);
        fit(Names.of(folder, Optional.empty()), file, header);
    }

    @Override
    public Model open(Opening opening) throws ModelException {
        DetectorConfig config = opening.config().detector();
        Names names = Names.of(opening.folder(), config.labels());
        Processor processor = ProcessorReader.read(opening.folder().preprocessor());
        Session session = opening.session(config.graph().orElse("model"));
        CONTRACT.check(session.file(), session.header());
        fit(names, session.file(), session.header());
        Settings settings = Settings.of(opening, 0, Integer.MAX_VALUE);
        return new DetectorModel(
                (picture, text) -> read(session, Seen.of(picture, processor), names, settings.threshold()),
                settings.most(),
                opening.card(),
                session::close);
    }

    private List<Found> read(Session session, Seen seen, Names names, double threshold) throws ModelException {
        seen.mustFit(session.input("pixel_values"), session.name());
        Outputs outputs = session.run(Map.of("pixel_values", seen.pixels(), "pixel_mask", seen.mask(session.header())));
        Rows logits = Rows.of("logits", outputs.get("logits"));
        names.mustBe(logits.width() - rule.width(0), session.name());
        Boxes boxes = Boxes.of(Rows.of("pred_boxes", outputs.get("pred_boxes")).values(), seen.original());
        return rule.read(logits, boxes, names.list(), threshold);
    }

    private void fit(Names names, Path file, OnnxHeader header) throws ModelException {
        names.mustFit(header.output("logits").orElseThrow(), rule.width(0), String.valueOf(file.getFileName()));
    }
}
