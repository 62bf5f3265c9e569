package io.vitharness.models.onnx.picture;

import io.vitharness.media.Resampling;
import io.vitharness.media.Resizer;
import io.vitharness.media.Size;
import io.vitharness.media.processor.AnyResolution;
import io.vitharness.media.processor.Normaliser;
import io.vitharness.media.processor.PatchRows;
import io.vitharness.media.processor.Processor;
import io.vitharness.media.processor.Sizing;
import io.vitharness.media.processor.SmoothSquare;
import io.vitharness.media.processor.SplitPicture;
import io.vitharness.media.processor.WholePicture;
import io.vitharness.models.onnx.folder.JsonObject;
import io.vitharness.spi.model.ModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code preprocessor_config.json} in its old and new spellings. Sources: the {@code image_processing_*.py} of
 * transformers 5.18, by the fixtures that its Pillow processors wrote.
 */
public final class ProcessorReader {

    private static final int MOST_PIXELS = 28 * 28 * 1280;
    private static final int LEAST_PIXELS = 56 * 56;

    private final JsonObject config;

    private ProcessorReader(JsonObject config) {
        this.config = config;
    }

    /** The processor that a folder asks for; a field that makes no sense is told with its file. */
    public static Processor read(JsonObject config) throws ModelException {
        return new ProcessorReader(config).processor();
    }

    /** The kind of processor without the words that differ between versions of the reference. */
    public static String kind(JsonObject config) throws ModelException {
        String field = config.has("image_processor_type") ? "image_processor_type" : "feature_extractor_type";
        String type = config.text(field).orElse("");
        return type.replaceAll("(ImageProcessor|FeatureExtractor)?(Fast|Pil|Slow)?$", "");
    }

    private Processor processor() throws ModelException {
        String kind = kind(config);
        return switch (kind) {
            case "Qwen2VL", "Qwen2_5_VL", "Qwen3VL" -> patches();
            case "Idefics3", "SmolVLM" -> split();
            case "LlavaNext", "LlavaOnevision" -> tiles();
            case "VLM" -> centred();
            case "Owlv2" -> new SmoothSquare(exact("size"), normaliser());
            default -> whole(kind);
        };
    }

    private Processor whole(String kind) throws ModelException {
        Optional<Sizing> sizing = config.flag("do_resize", true) ? Optional.of(sizing(kind)) : Optional.empty();
        Optional<Size> crop = config.flag("do_center_crop", false) ? Optional.of(exact("crop_size")) : Optional.empty();
        Optional<Size> padded = kind.equals("Sam") && config.flag("do_pad", true)
                ? Optional.of(config.has("pad_size") ? exact("pad_size") : square(longestEdge()))
                : Optional.empty();
        boolean squared = kind.equals("Llava") && config.flag("do_pad", false);
        return new WholePicture(squared, sizing, filter(), crop, normaliser(), padded);
    }

    private Processor centred() throws ModelException {
        Normaliser normaliser = normaliser();
        List<Integer> background = new ArrayList<>();
        for (double channel : config.decimals("background_color")) {
            background.add((int) channel);
        }
        return new CentredSquare(
                (int) config.required("image_size"),
                number(config, "min_size", 14),
                background.isEmpty() ? 127 : background.get(0),
                new Resizer(config.has("resample") ? filter() : Resampling.BICUBIC),
                new WholePicture(false, Optional.empty(), Resampling.BICUBIC, Optional.empty(), normaliser, Optional.empty()));
    }

    private Sizing sizing(String kind) throws ModelException {
        JsonNode size = config.raw("size");
        if (size.isNumber()) {
            int edge = (int) config.required("size");
            return config.flag("do_center_crop", false)
                    ? new Sizing.ShortestEdge(edge)
                    : new Sizing.Exact(square(edge));
        }
        JsonObject fields = config.child("size");
        OptionalLong shortest = fields.number("shortest_edge");
        OptionalLong longest = fields.number("longest_edge");
        if (shortest.isPresent() && longest.isPresent()) {
            int multiple = kind.equals("Yolos") ? 16 : 1;
            return new Sizing.ShortestLongest((int) shortest.getAsLong(), (int) longest.getAsLong(), multiple);
        }
        if (shortest.isPresent()) {
            return new Sizing.ShortestEdge((int) shortest.getAsLong());
        }
        return longest.isPresent()
                ? new Sizing.LongestEdge((int) longest.getAsLong())
                : new Sizing.Exact(exact("size"));
    }

    private Processor patches() throws ModelException {
        JsonObject size = config.child("size");
        int patch = number(config, "patch_size", 14);
        int merge = number(config, "merge_size", 2);
        int least = number(config, "min_pixels", number(size, "shortest_edge", LEAST_PIXELS));
        int most = number(config, "max_pixels", number(size, "longest_edge", MOST_PIXELS));
        return new PatchRows(
                new Sizing.PixelBudget(patch * merge, least, most),
                patch,
                merge,
                number(config, "temporal_patch_size", 2),
                filter(),
                normaliser());
    }

    private Processor split() throws ModelException {
        int tile = number(config.child("max_image_size"), "longest_edge", 364);
        return new SplitPicture(
                number(config.child("size"), "longest_edge", 4 * tile),
                tile,
                config.flag("do_image_splitting", true),
                filter(),
                normaliser());
    }

    private Processor tiles() throws ModelException {
        List<Size> resolutions = new ArrayList<>();
        for (JsonNode pair : config.raw("image_grid_pinpoints")) {
            if (pair.size() != 2
                    || !pair.get(0).isIntegralNumber()
                    || !pair.get(1).isIntegralNumber()) {
                throw ModelException.gone(config.place()
                        + " has an 'image_grid_pinpoints' that is not a list of [height, width]: " + pair);
            }
            resolutions.add(new Size(pair.get(1).asInt(), pair.get(0).asInt()));
        }
        JsonObject size = config.child("size");
        int tile = size.has("shortest_edge")
                ? number(size, "shortest_edge", 0)
                : exact("size").width();
        try {
            return new AnyResolution(resolutions, tile, filter(), normaliser());
        } catch (IllegalArgumentException misfit) {
            throw ModelException.gone(config.place() + ": 'image_grid_pinpoints': " + misfit.getMessage())
                    .causedBy(misfit);
        }
    }

    private int longestEdge() throws ModelException {
        return (int) config.child("size").required("longest_edge");
    }

    private Size exact(String field) throws ModelException {
        if (config.raw(field).isNumber()) {
            return square((int) config.required(field));
        }
        JsonObject size = config.child(field);
        return new Size((int) size.required("width"), (int) size.required("height"));
    }

    private static Size square(int edge) {
        return new Size(edge, edge);
    }

    private Normaliser normaliser() throws ModelException {
        double scale = config.flag("do_rescale", true)
                ? config.decimal("rescale_factor").orElse(1 / 255.0)
                : 1;
        if (!config.flag("do_normalize", true)) {
            return new Normaliser(scale, List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0));
        }
        return new Normaliser(scale, channels("image_mean"), channels("image_std"));
    }

    private List<Double> channels(String field) throws ModelException {
        List<Double> values = config.decimals(field);
        if (values.size() != 3) {
            throw ModelException.gone(
                    config.place() + " must have '" + field + "' with three numbers but has " + values);
        }
        return values;
    }

    /** Numbers as Pillow has them: 0 nearest, 1 Lanczos, 2 bilinear, 3 bicubic, 4 box, 5 Hamming. */
    private Resampling filter() throws ModelException {
        int number = number(config, "resample", 2);
        return switch (number) {
            case 0 -> Resampling.NEAREST;
            case 1 -> Resampling.LANCZOS;
            case 2 -> Resampling.BILINEAR;
            case 3 -> Resampling.BICUBIC;
            case 4 -> Resampling.BOX;
            case 5 -> Resampling.HAMMING;
            default ->
                throw ModelException.gone(
                        config.place() + " has 'resample' = " + number + "; Pillow's filters are numbered 0 to 5");
        };
    }

    private static int number(JsonObject object, String field, int otherwise) throws ModelException {
        long number = object.number(field).orElse(otherwise);
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw ModelException.gone(object.place() + " has '" + field + "' = " + number);
        }
        return (int) number;
    }
}
