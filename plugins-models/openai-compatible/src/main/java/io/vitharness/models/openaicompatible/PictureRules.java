package io.vitharness.models.openaicompatible;

import io.vitharness.spi.ByteSize;
import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.util.Locale;
import java.util.Optional;

/** How pictures are sent. */
public record PictureRules(
        @Doc("The most pictures in one prompt; 0 for a model that sees none.") @Default("8")
        int perPrompt,

        @Doc("Which bytes are sent: the file's own, or the same pixels as PNG.") @Default("original")
        Form form,

        @Doc("How closely the server shall look; servers other than OpenAI's ignore it.")
        Optional<Detail> detail,

        @Doc("The largest picture in bytes, before base64.") @Default("20MB")
        ByteSize maxBytes,

        @Doc("The largest picture in pixels.") @Default("50000000")
        long maxPixels,

        @Doc("What becomes of a larger one: the question fails, or the picture is made smaller.") @Default("refuse")
        TooLarge tooLarge) {

    /** Which bytes of a picture are sent. */
    public enum Form {
        /** The file as it is. */
        ORIGINAL,
        /** The decoded pixels, encoded again without loss. */
        PNG
    }

    /** OpenAI's {@code detail}. */
    public enum Detail {
        AUTO,
        LOW,
        HIGH;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is done with a picture beyond the limits. */
    public enum TooLarge {
        REFUSE,
        DOWNSCALE
    }

    public PictureRules {
        if (perPrompt < 0) {
            throw new IllegalArgumentException("'pictures.per-prompt' must be 0 or more but is " + perPrompt);
        }
        if (maxBytes.bytes() < 1024 || maxPixels < 1) {
            throw new IllegalArgumentException(
                    "'pictures.max-bytes' must be at least 1024 and 'pictures.max-pixels' at least 1 but they are "
                            + maxBytes.bytes() + " and " + maxPixels);
        }
    }

    /** All that decides which pixels the server gets, in words. */
    String words() {
        String limits = "larger than " + maxBytes.bytes() + " bytes or " + maxPixels + " pixels: "
                + (tooLarge == TooLarge.REFUSE ? "refused" : "downscaled (bicubic, PNG)");
        return (form == Form.PNG ? "PNG of the pixels" : "original bytes") + "; " + limits
                + detail.map(value -> "; detail " + value.wire()).orElse("");
    }
}
