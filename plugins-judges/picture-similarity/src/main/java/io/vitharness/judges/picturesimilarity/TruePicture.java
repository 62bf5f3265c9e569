package io.vitharness.judges.picturesimilarity;

import io.vitharness.data.editing.EditMask;
import io.vitharness.data.editing.MaskRule;
import io.vitharness.data.editing.MaskValueException;
import io.vitharness.media.Picture;
import io.vitharness.media.PictureDecoder;
import io.vitharness.media.PictureException;
import io.vitharness.media.mask.Mask;
import io.vitharness.spi.Image;
import io.vitharness.spi.benchmark.Target;
import java.util.Optional;

/** The answer key, decoded. */
record TruePicture(Picture picture, Optional<Mask> mask) {

    /** Room for pictures of 4,096 x 4,096 pixels; the benchmarks' have a sixteenth of that. */
    static final PictureDecoder DECODER = new PictureDecoder(16_777_216);

    /** Why the key of a sample cannot be used. */
    static final class UnusableException extends Exception {

        private static final long serialVersionUID = 1L;

        UnusableException(String message) {
            super(message);
        }
    }

    static TruePicture of(Target target, MaskRule rule) throws UnusableException {
        if (!(target instanceof Target.Picture key)) {
            throw new UnusableException("the answer key is no picture");
        }
        Picture picture = decode(key.image(), "true picture");
        return new TruePicture(
                picture,
                key.mask().isEmpty()
                        ? Optional.empty()
                        : Optional.of(mask(key.mask().get(), picture, rule)));
    }

    private static Mask mask(Image image, Picture truth, MaskRule rule) throws UnusableException {
        Picture values = decode(image, "mask");
        if (!values.size().equals(truth.size())) {
            throw new UnusableException(
                    "the mask has " + values.size() + " pixels, wanted " + truth.size() + " as the true picture");
        }
        try {
            return EditMask.of(values, rule);
        } catch (MaskValueException e) {
            throw new UnusableException("the mask cannot be read: " + e.getMessage());
        }
    }

    private static Picture decode(Image image, String what) throws UnusableException {
        try {
            return DECODER.decode(image.bytes());
        } catch (PictureException e) {
            throw new UnusableException("the " + what + " cannot be decoded: " + e.getMessage());
        }
    }
}
