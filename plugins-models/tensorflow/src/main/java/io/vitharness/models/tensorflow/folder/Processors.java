package io.vitharness.models.tensorflow.folder;

import io.vitharness.media.Resampling;
import io.vitharness.media.Size;
import io.vitharness.media.processor.Normaliser;
import io.vitharness.media.processor.Processor;
import io.vitharness.media.processor.Sizing;
import io.vitharness.media.processor.WholePicture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code preprocessor_config.json} of models that take a picture whole: CLIP, BLIP, SAM. Older files write a size
 * as one number.
 */
final class Processors {

    private static final List<Double> CLIP_MEAN = List.of(0.48145466, 0.4578275, 0.40821073);
    private static final List<Double> CLIP_DEVIATION = List.of(0.26862954, 0.26130258, 0.27577711);
    private static final int BICUBIC = 3;

    private Processors() {}

    /** The processor of a folder; {@code isPadded} makes pictures square first, filled with the mean colour. */
    static Processor of(Path folder, boolean isPadded) throws IOException {
        Settings settings = Settings.read(folder.resolve("preprocessor_config.json"));
        return new WholePicture(
                isPadded,
                settings.flag("do_resize", true) ? Optional.of(sizing(settings)) : Optional.empty(),
                filter(settings.whole("resample", BICUBIC), settings),
                crop(settings),
                normaliser(settings),
                settings.flag("do_pad", false) && settings.has("pad_size")
                        ? Optional.of(size(settings, "pad_size"))
                        : Optional.empty());
    }

    private static Sizing sizing(Settings settings) {
        if (settings.node("size").isIntegralNumber()) {
            return new Sizing.ShortestEdge(settings.whole("size"));
        }
        Settings size = settings.in("size");
        if (size.has("shortest_edge")) {
            return new Sizing.ShortestEdge(size.whole("shortest_edge"));
        }
        if (size.has("longest_edge")) {
            return new Sizing.LongestEdge(size.whole("longest_edge"));
        }
        return new Sizing.Exact(new Size(size.whole("width"), size.whole("height")));
    }

    private static Optional<Size> crop(Settings settings) {
        boolean isCut = settings.flag("do_center_crop", settings.has("crop_size"));
        return isCut ? Optional.of(size(settings, "crop_size")) : Optional.empty();
    }

    private static Size size(Settings settings, String key) {
        if (settings.node(key).isIntegralNumber()) {
            return new Size(settings.whole(key), settings.whole(key));
        }
        Settings size = settings.in(key);
        return new Size(size.whole("width"), size.whole("height"));
    }

    private static Normaliser normaliser(Settings settings) {
        double scale = settings.flag("do_rescale", true) ? settings.number("rescale_factor", 1 / 255.0) : 1;
        if (!settings.flag("do_normalize", true)) {
            return new Normaliser(scale, List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0));
        }
        return new Normaliser(
                scale,
                settings.has("image_mean") ? settings.numbers("image_mean") : CLIP_MEAN,
                settings.has("image_std") ? settings.numbers("image_std") : CLIP_DEVIATION);
    }

    /** By Pillow's numbers. */
    private static Resampling filter(int number, Settings settings) {
        return switch (number) {
            case 0 -> Resampling.NEAREST;
            case 1 -> Resampling.LANCZOS;
            case 2 -> Resampling.BILINEAR;
            case BICUBIC -> Resampling.BICUBIC;
            case 4 -> Resampling.BOX;
            case 5 -> Resampling.HAMMING;
            default -> throw settings.wrong("resample", "one of Pillow's filters 0..5");
        };
    }
}
