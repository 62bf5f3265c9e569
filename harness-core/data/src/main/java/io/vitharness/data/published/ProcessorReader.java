package io.vitharness.data.published;

import io.vitharness.media.Resampling;
import io.vitharness.media.Resizer;
import io.vitharness.media.Size;
import io.vitharness.media.processor.AnyResolution;
import io.vitharness.media.processor.CentredSquare;
import io.vitharness.media.processor.Normaliser;
import io.vitharness.media.processor.PatchRows;
import io.vitharness.media.processor.Processor;
import io.vitharness.media.processor.Sizing;
import io.vitharness.media.processor.SmoothSquare;
import io.vitharness.media.processor.SplitPicture;
import io.vitharness.media.processor.WholePicture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code preprocessor_config.json} in its old and new spellings. Sources: the {@code image_processing_*.py} of
 * transformers 5.18, by the fixtures that its Pillow processors wrote.
 */
public final class ProcessorReader {

    private static final int MOST_PIXELS = 28 * 28 * 1280;
    private static final int LEAST_PIXELS = 56 * 56;

    private final Settings config;
    private final String kind;
    private final Usual usual;

    private ProcessorReader(Settings config) {
        this.config = config;
        this.kind = kind(config);
        this.usual = Usual.of(kind);
    }

    /**
     * Where a folder says how pictures are prepared: {@code image_processor} in processor_config.json, which newer
     * versions write and prefer, or preprocessor_config.json. Without keys where there is neither.
     */
    public static Settings settings(Path folder) throws IOException {
        Settings processor = Settings.readIfThere(folder.resolve("processor_config.json"));
        return processor.has("image_processor")
                ? processor.in("image_processor")
                : Settings.readIfThere(folder.resolve("preprocessor_config.json"));
    }

    /** The processor that a folder asks for; a field that makes no sense is told with its file. */
    public static Processor read(Settings config) {
        return new ProcessorReader(config).processor();
    }

    /** The kind of processor without the words that differ between versions of the reference. */
    public static String kind(Settings config) {
        String key = config.has("image_processor_type") ? "image_processor_type" : "feature_extractor_type";
        return config.text(key, "").replaceAll("(ImageProcessor|FeatureExtractor)?(Fast|Pil|Slow)?$", "");
    }

    private Processor processor() {
        return switch (kind) {
            case "Qwen2VL", "Qwen2_5_VL", "Qwen3VL" -> patches();
            case "Idefics3", "SmolVLM" -> split();
            case "LlavaNext", "LlavaOnevision" -> tiles();
            case "VLM" -> centred();
            case "Owlv2" -> new SmoothSquare(Sizes.size(config, "size"), normaliser());
            default -> whole();
        };
    }

    private Processor whole() {
        boolean isCut = config.flag("do_center_crop", usual.isCut() || (kind.isEmpty() && config.has("crop_size")));
        return new WholePicture(
                kind.equals("Llava") && config.flag("do_pad", false),
                config.flag("do_resize", true) ? Optional.of(sizing(isCut)) : Optional.empty(),
                filter(),
                isCut ? Optional.of(cut()) : Optional.empty(),
                normaliser(),
                padded());
    }

    private Size cut() {
        return config.has("crop_size") ? Sizes.size(config, "crop_size") : Usual.CUT;
    }

    /** SAM fills up unless it is told not to, a file that names no kind only where it says so. */
    private Optional<Size> padded() {
        boolean isSam = kind.equals("Sam");
        if (!(isSam || kind.isEmpty()) || !config.flag("do_pad", isSam)) {
            return Optional.empty();
        }
        if (config.has("pad_size")) {
            return Optional.of(Sizes.size(config, "pad_size"));
        }
        return isSam ? Optional.of(Sizes.square(Sizes.pixels(config.in("size"), "longest_edge"))) : Optional.empty();
    }

    private Sizing sizing(boolean isCut) {
        if (config.node("size").isNumber()) {
            int edge = Sizes.pixels(config, "size");
            return isCut || usual.isShape() ? new Sizing.ShortestEdge(edge) : new Sizing.Exact(Sizes.square(edge));
        }
        Settings size = config.in("size");
        if (size.has("shortest_edge") && size.has("longest_edge")) {
            int multiple = kind.equals("Yolos") ? 16 : 1;
            return new Sizing.ShortestLongest(
                    Sizes.pixels(size, "shortest_edge"), Sizes.pixels(size, "longest_edge"), multiple);
        }
        if (size.has("shortest_edge")) {
            return new Sizing.ShortestEdge(Sizes.pixels(size, "shortest_edge"));
        }
        return size.has("longest_edge")
                ? new Sizing.LongestEdge(Sizes.pixels(size, "longest_edge"))
                : new Sizing.Exact(Sizes.size(config, "size"));
    }

    private Processor centred() {
        List<Double> background = config.has("background_color") ? config.numbers("background_color") : List.of(127.0);
        return new CentredSquare(
                Sizes.pixels(config, "image_size"),
                Sizes.pixels(config, "min_size", 14),
                background.isEmpty() ? 127 : background.get(0).intValue(),
                new Resizer(filter()),
                new WholePicture(
                        false, Optional.empty(), Resampling.BICUBIC, Optional.empty(), normaliser(), Optional.empty()));
    }

    private Processor patches() {
        Settings size = config.inIfThere("size");
        int patch = Sizes.pixels(config, "patch_size", 14);
        int merge = Sizes.pixels(config, "merge_size", 2);
        int least = Sizes.pixels(config, "min_pixels", Sizes.pixels(size, "shortest_edge", LEAST_PIXELS));
        int most = Sizes.pixels(config, "max_pixels", Sizes.pixels(size, "longest_edge", MOST_PIXELS));
        return new PatchRows(
                new Sizing.PixelBudget(patch * merge, least, most),
                patch,
                merge,
                Sizes.pixels(config, "temporal_patch_size", 2),
                filter(),
                normaliser());
    }

    private Processor split() {
        int tile = Sizes.pixels(config.inIfThere("max_image_size"), "longest_edge", 364);
        return new SplitPicture(
                Sizes.pixels(config.inIfThere("size"), "longest_edge", 4 * tile),
                tile,
                config.flag("do_image_splitting", true),
                filter(),
                normaliser());
    }

    private Processor tiles() {
        int tile = config.node("size").has("shortest_edge")
                ? Sizes.pixels(config.in("size"), "shortest_edge")
                : Sizes.size(config, "size").width();
        Resampling filter = filter();
        Normaliser normaliser = normaliser();
        try {
            List<Size> resolutions = config.node("image_grid_pinpoints")
                    .valueStream()
                    .map(ProcessorReader::resolution)
                    .toList();
            return new AnyResolution(resolutions, tile, filter, normaliser);
        } catch (IllegalArgumentException misfit) {
            throw config.wrong("image_grid_pinpoints", "a list of [height, width] in tiles of " + tile + " pixels");
        }
    }

    private static Size resolution(JsonNode pair) {
        return new Size(
                pair.size() == 2 ? pair.path(1).asInt(0) : 0, pair.path(0).asInt(0));
    }

    private Normaliser normaliser() {
        double scale = config.flag("do_rescale", true) ? config.number("rescale_factor", 1 / 255.0) : 1;
        if (!config.flag("do_normalize", true)) {
            return new Normaliser(scale, List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0));
        }
        return new Normaliser(
                scale,
                channels("image_mean", usual.colours().map(Usual.Colours::mean)),
                channels("image_std", usual.colours().map(Usual.Colours::deviation)));
    }

    private List<Double> channels(String key, Optional<List<Double>> otherwise) {
        if (!config.has(key) && otherwise.isPresent()) {
            return otherwise.get();
        }
        List<Double> values = config.numbers(key);
        if (values.size() != 3 || (key.equals("image_std") && values.contains(0.0))) {
            throw config.wrong(key, "three numbers, a deviation other than 0,");
        }
        return values;
    }

    /** Numbers as Pillow has them: 0 nearest, 1 Lanczos, 2 bilinear, 3 bicubic, 4 box, 5 Hamming. */
    private Resampling filter() {
        if (!config.has("resample")) {
            return usual.filter();
        }
        return switch (config.whole("resample")) {
            case 0 -> Resampling.NEAREST;
            case 1 -> Resampling.LANCZOS;
            case 2 -> Resampling.BILINEAR;
            case 3 -> Resampling.BICUBIC;
            case 4 -> Resampling.BOX;
            case 5 -> Resampling.HAMMING;
            default -> throw config.wrong("resample", "one of Pillow's filters, 0 to 5,");
        };
    }
}
