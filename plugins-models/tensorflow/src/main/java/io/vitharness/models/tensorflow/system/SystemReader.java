package io.vitharness.models.tensorflow.system;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a system from its YAML text. */
public final class SystemReader {

    private static final YAMLMapper YAML = YAMLMapper.shared();

    private SystemReader() {}

    /**
     * Reads and checks a whole system.
     *
     * @throws IllegalArgumentException names the place of the first mistake
     */
    public static SystemConfig read(String name, String yaml) {
        try {
            return read(new Fields(name, YAML.readTree(yaml)), SystemReader::system);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(name + " is no YAML: " + e.getOriginalMessage(), e);
        }
    }

    private static SystemConfig system(Fields fields) {
        return new SystemConfig(
                fields.text("system"),
                fields.text("preset"),
                read(fields.fields("parts"), SystemReader::parts),
                fields.whole("lessons"),
                fields.whole("threads"),
                fields.list("stages").stream()
                        .map(stage -> read(stage, SystemReader::stage))
                        .toList(),
                fields.whole("max-tokens"));
    }

    private static Parts parts(Fields fields) {
        return new Parts(
                read(fields.fields("vision"), SystemReader::vision),
                read(fields.fields("adapter"), SystemReader::adapter),
                read(fields.fields("lm"), SystemReader::language),
                fields.has("mask") ? Optional.of(read(fields.fields("mask"), SystemReader::mask)) : Optional.empty(),
                fields.has("pictures") ? fields.whole("pictures") : 1,
                fields.has("region")
                        ? Optional.of(read(fields.fields("region"), SystemReader::region))
                        : Optional.empty(),
                fields.has("boxes") ? Optional.of(read(fields.fields("boxes"), SystemReader::boxes)) : Optional.empty());
    }

    private static VisionPart.Vit vision(Fields fields) {
        kind(fields, "vit");
        return new VisionPart.Vit(
                fields.word("stem", VisionPart.Stem.class),
                fields.whole("image"),
                fields.whole("patch"),
                fields.whole("dim"),
                fields.whole("layers"),
                fields.whole("heads"));
    }

    private static AdapterPart.Mlp adapter(Fields fields) {
        kind(fields, "mlp2x_gelu");
        return new AdapterPart.Mlp(fields.whole("merge"));
    }

    private static LanguagePart.Decoder language(Fields fields) {
        kind(fields, "decoder");
        return new LanguagePart.Decoder(
                fields.word("positions", LanguagePart.Positions.class),
                fields.whole("dim"),
                fields.whole("layers"),
                fields.whole("heads"),
                fields.whole("context"));
    }

    private static MaskPart mask(Fields fields) {
        kind(fields, "dot-product");
        return new MaskPart(fields.whole("dim"));
    }

    private static RegionPart region(Fields fields) {
        kind(fields, "roi");
        return new RegionPart(fields.whole("side"), fields.whole("tokens"));
    }

    private static BoxPart boxes(Fields fields) {
        kind(fields, "queries");
        return new BoxPart(fields.whole("queries"), fields.whole("dim"));
    }

    private static Stage stage(Fields fields) {
        return new Stage(
                fields.text("name"),
                fields.whole("steps"),
                fields.whole("batch"),
                fields.texts("train"),
                read(fields.fields("objective"), SystemReader::objective),
                read(fields.fields("schedule"), SystemReader::schedule));
    }

    private static Objective objective(Fields fields) {
        String kind = fields.text("kind");
        return switch (kind) {
            case "dense" -> new Objective.Dense();
            case "next-word" -> new Objective.NextWord(forms(fields.fields("forms")));
            case "segment" ->
                new Objective.Segment(forms(fields.fields("forms")), fields.number("bce"), fields.number("dice"));
            case "detect" ->
                new Objective.Detect(
                        forms(fields.fields("forms")),
                        fields.number("focal"),
                        fields.number("l1"),
                        fields.number("giou"));
            default ->
                throw new IllegalArgumentException(
                        fields.place() + ".kind: no '" + kind + "'; known are [dense, next-word, segment, detect]");
        };
    }

    private static Map<Objective.Form, Integer> forms(Fields fields) {
        Map<Objective.Form, Integer> forms = new TreeMap<>();
        for (String key : fields.keys()) {
            forms.put(Fields.word(fields.place(), key, Objective.Form.class), fields.whole(key));
        }
        return forms;
    }

    private static Schedule schedule(Fields fields) {
        return new Schedule(
                fields.number("rate"),
                fields.whole("warmup"),
                fields.number("floor"),
                fields.number("decay"),
                fields.number("clip"));
    }

    private static void kind(Fields fields, String only) {
        String kind = fields.text("kind");
        if (!kind.equals(only)) {
            throw new IllegalArgumentException(fields.place() + ".kind: no '" + kind + "'; known is '" + only + "'");
        }
    }

    /** Reads one place whole: no key may be left, and what its record refuses is told with the place. */
    private static <T> T read(Fields fields, Function<Fields, T> reader) {
        try {
            T value = reader.apply(fields);
            fields.done();
            return value;
        } catch (IllegalArgumentException e) {
            boolean isPlaced = String.valueOf(e.getMessage()).startsWith(fields.place());
            throw isPlaced ? e : new IllegalArgumentException(fields.place() + ": " + e.getMessage(), e);
        }
    }
}
