package io.vitharness.judges.picturesimilarity;

import io.vitharness.media.Picture;
import io.vitharness.media.Resampling;
import io.vitharness.media.Resizer;

/**
 * The true picture and the made one, both red, green, blue and of the same size.
 *
 * @param truth its size counts
 */
record PicturePair(Picture truth, Picture made) {

    PicturePair {
        if (!truth.size().equals(made.size()) || truth.channels() != made.channels()) {
            throw new IllegalArgumentException(
                    "a pair has one size and one number of channels, not " + truth + " and " + made);
        }
    }

    /** Drops alpha, repeats grey, and resizes the made picture where the sizes differ, as MagicBrush's script does. */
    static PicturePair of(Picture truth, Picture made, Resampling filter) {
        Picture rgb = made.toRgb();
        boolean fits = rgb.size().equals(truth.size());
        return new PicturePair(truth.toRgb(), fits ? rgb : new Resizer(filter).resize(rgb, truth.size()));
    }

    int width() {
        return truth.width();
    }

    int height() {
        return truth.height();
    }

    int channels() {
        return truth.channels();
    }
}
