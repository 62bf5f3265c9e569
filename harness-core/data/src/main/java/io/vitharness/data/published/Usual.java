package io.vitharness.data.published;

import io.vitharness.media.Resampling;
import io.vitharness.media.Size;
import java.util.List;
import java.util.Optional;

/**
 * What a kind of processor does where preprocessor_config.json is silent: the class attributes of transformers 5.18,
 * {@code image_processing_pil_*.py}. Kinds that are not listed tell their own mean and deviation.
 *
 * @param isCut whether the centre is cut out
 * @param isShape whether a size that is one number is of the shorter edge, not of a square
 */
record Usual(boolean isCut, boolean isShape, Resampling filter, Optional<Colours> colours) {

    /** What is cut out where no size is told. */
    static final Size CUT = new Size(224, 224);

    /** Mean and deviation of red, green and blue. */
    record Colours(List<Double> mean, List<Double> deviation) {}

    private static final Optional<Colours> CLIP = Optional.of(
            new Colours(List.of(0.48145466, 0.4578275, 0.40821073), List.of(0.26862954, 0.26130258, 0.27577711)));
    private static final Optional<Colours> IMAGENET =
            Optional.of(new Colours(List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225)));
    private static final Optional<Colours> HALF =
            Optional.of(new Colours(List.of(0.5, 0.5, 0.5), List.of(0.5, 0.5, 0.5)));

    static Usual of(String kind) {
        return switch (kind) {
            case "CLIP", "Llava", "LlavaNext", "Bit" -> new Usual(true, true, Resampling.BICUBIC, CLIP);
            case "Blip" -> new Usual(false, false, Resampling.BICUBIC, CLIP);
            case "Siglip" -> new Usual(false, true, Resampling.BICUBIC, HALF);
            case "ViT" -> new Usual(false, false, Resampling.BILINEAR, HALF);
            case "Sam" -> new Usual(false, false, Resampling.BILINEAR, IMAGENET);
            case "VLM" -> new Usual(false, false, Resampling.BICUBIC, Optional.empty());
            default -> new Usual(false, false, Resampling.BILINEAR, Optional.empty());
        };
    }
}
