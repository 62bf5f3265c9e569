package io.vitharness.models.tensorflow.system;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
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
            return read(name, Optional.empty(), YAML.readTree(yaml));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(name + " is no YAML: " + e.getOriginalMessage(), e);
        }
    }

    /** The same of YAML that is a tree already; paths in it start in the folder. */
    static SystemConfig read(String name, Optional<Path> folder, JsonNode yaml) {
        return read(new Fields(name, folder, yaml), SystemReader::system);
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
                fields.has("boxes") ? Optional.of(read(fields.fields("boxes"), SystemReader::boxes)) : Optional.empty(),
                fields.has("contrast")
                        ? Optional.of(read(fields.fields("contrast"), SystemReader::contrast))
                        : Optional.empty(),
                fields.has("tag") ? Optional.of(read(fields.fields("tag"), SystemReader::tag)) : Optional.empty(),
                fields.has("lora") ? Optional.of(read(fields.fields("lora"), SystemReader::lora)) : Optional.empty(),
                fields.has("tokens")
                        ? Optional.of(read(fields.fields("tokens"), SystemReader::tokens))
                        : Optional.empty());
    }

    private static VisionPart vision(Fields fields) {
        return switch (kind(fields, "clip", "eva", "none", "point-bert", "pointnet", "video-vit", "vit")) {
            case "vit" -> vit(fields);
            case "clip" -> vit(new VisionPart.Clip(), fields);
            case "eva" -> vit(new VisionPart.Eva(fields.isTrue("class-token")), fields);
            case "video-vit" ->
                new VisionPart.Video(
                        fields.knowing("frame", "frames").word("mode", VisionPart.Mode.class),
                        fields.whole("frames"),
                        fields.whole("layers"),
                        read(fields.fields("frame"), SystemReader::vit));
            case "pointnet" ->
                new VisionPart.PointNet(
                        fields.whole("points"), fields.whole("width"), fields.whole("dim"), fields.number("penalty"));
            case "point-bert" ->
                new VisionPart.PointBert(
                        fields.whole("points"),
                        fields.whole("groups"),
                        fields.whole("neighbours"),
                        fields.whole("dim"),
                        fields.whole("layers"),
                        fields.whole("heads"));
            default -> new VisionPart.None();
        };
    }

    private static VisionPart.Vit vit(Fields fields) {
        return vit(fields.word("stem", VisionPart.Stem.class), fields);
    }

    private static VisionPart.Vit vit(VisionPart.Build build, Fields fields) {
        return new VisionPart.Vit(
                build,
                fields.whole("image"),
                fields.whole("patch"),
                fields.whole("dim"),
                fields.whole("layers"),
                fields.whole("heads"));
    }

    private static AdapterPart adapter(Fields fields) {
        return switch (kind(
                fields, "conv3x3s2", "linear", "mlp2x_gelu", "none", "pixel-shuffle", "qformer", "routed")) {
            case "linear" -> new AdapterPart.Linear();
            case "mlp2x_gelu" -> new AdapterPart.Mlp(fields.whole("merge"));
            case "pixel-shuffle" -> new AdapterPart.PixelShuffle(fields.whole("factor"));
            case "conv3x3s2" -> new AdapterPart.Convolution();
            case "qformer" ->
                new AdapterPart.Queries(
                        fields.whole("queries"),
                        fields.whole("dim"),
                        fields.whole("layers"),
                        fields.whole("heads"),
                        fields.whole("every"),
                        fields.isTrue("reads-words"),
                        fields.has("across") && fields.isTrue("across"),
                        fields.has("places") && fields.isTrue("places"));
            case "routed" ->
                new AdapterPart.Routed(
                        fields.whole("merge"),
                        fields.whole("experts"),
                        fields.whole("rank"),
                        fields.number("temperature"));
            default -> new AdapterPart.None();
        };
    }

    private static LanguagePart language(Fields fields) {
        return switch (kind(fields, "decoder", "encoder-decoder", "llama")) {
            case "llama" ->
                new LanguagePart.Llama(
                        fields.whole("dim"),
                        fields.whole("layers"),
                        fields.whole("heads"),
                        fields.whole("groups"),
                        fields.whole("context"));
            case "encoder-decoder" ->
                new LanguagePart.EncoderDecoder(
                        fields.whole("dim"), fields.whole("layers"), fields.whole("heads"), fields.whole("context"));
            default ->
                new LanguagePart.Decoder(
                        fields.word("positions", LanguagePart.Positions.class),
                        fields.whole("dim"),
                        fields.whole("layers"),
                        fields.whole("heads"),
                        fields.whole("context"));
        };
    }

    private static MaskPart mask(Fields fields) {
        if (kind(fields, "dot-product", "two-way").equals("dot-product")) {
            return new MaskPart.DotProduct(fields.whole("dim"));
        }
        return new MaskPart.TwoWay(
                fields.whole("dim"),
                fields.whole("layers"),
                fields.whole("heads"),
                fields.whole("mlp"),
                read(fields.fields("encoder"), SystemReader::samEncoder));
    }

    private static MaskPart.Encoder samEncoder(Fields fields) {
        kind(fields, "sam");
        return new MaskPart.Encoder(
                fields.whole("image"),
                fields.whole("patch"),
                fields.whole("dim"),
                fields.whole("layers"),
                fields.whole("heads"),
                fields.whole("window"),
                fields.wholes("global"));
    }

    private static LoraPart lora(Fields fields) {
        return new LoraPart(fields.whole("rank"), fields.number("alpha"), fields.texts("targets"));
    }

    private static RegionPart region(Fields fields) {
        return kind(fields, "mask", "roi").equals("mask")
                ? new RegionPart.Mask(fields.whole("tokens"))
                : new RegionPart.Roi(fields.whole("side"), fields.whole("tokens"));
    }

    private static ContrastPart contrast(Fields fields) {
        kind(fields, "align");
        return new ContrastPart(fields.whole("dim"));
    }

    private static TagPart tag(Fields fields) {
        kind(fields, "convolutions");
        return new TagPart(fields.whole("dim"), fields.texts("names"));
    }

    private static TokensPart tokens(Fields fields) {
        return new TokensPart(fields.whole("bins"));
    }

    private static BoxPart boxes(Fields fields) {
        kind(fields, "queries");
        return new BoxPart(fields.whole("queries"), fields.whole("dim"));
    }

    private static Stage stage(Fields fields) {
        Fields objective = fields.fields("objective");
        OptionalDouble dense =
                objective.has("dense") ? OptionalDouble.of(objective.number("dense")) : OptionalDouble.empty();
        return new Stage(
                fields.text("name"),
                fields.whole("steps"),
                fields.whole("batch"),
                fields.texts("train"),
                read(objective, SystemReader::objective),
                read(fields.fields("schedule"), SystemReader::schedule),
                dense);
    }

    private static Objective objective(Fields fields) {
        String kind = fields.text("kind");
        return switch (kind) {
            case "dense" -> new Objective.Dense();
            case "dense-mask" -> new Objective.DenseMask();
            case "contrast" -> new Objective.Contrast(forms(fields.fields("forms")), fields.number("weight"));
            case "dialogue" -> new Objective.Dialogue();
            case "next-word" ->
                fields.has("data")
                        ? new Objective.Instructions(read(fields.fields("data"), SystemReader::data))
                        : new Objective.NextWord(forms(fields.fields("forms")));
            case "segment" ->
                new Objective.Segment(forms(fields.fields("forms")), fields.number("bce"), fields.number("dice"));
            case "detect" ->
                new Objective.Detect(
                        forms(fields.fields("forms")),
                        fields.number("focal"),
                        fields.number("l1"),
                        fields.number("giou"));
            case "tag" -> new Objective.Tag();
            default ->
                throw new IllegalArgumentException(fields.place() + ".kind: no '" + kind
                        + "'; known are [contrast, dense, dense-mask, detect, dialogue, next-word, segment, tag]");
        };
    }

    private static InstructionData data(Fields fields) {
        Path file = fields.path("file");
        return new InstructionData(file, fields.has("pictures") ? fields.path("pictures") : file.resolveSibling(""));
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

    /** The kind of a part, one of those that are known. */
    private static String kind(Fields fields, String... known) {
        String kind = fields.text("kind");
        if (!List.of(known).contains(kind)) {
            throw new IllegalArgumentException(
                    fields.place() + ".kind: no '" + kind + "'; known are " + List.of(known));
        }
        return kind;
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
