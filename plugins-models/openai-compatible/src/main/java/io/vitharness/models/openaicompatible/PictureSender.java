package io.vitharness.models.openaicompatible;

import io.vitharness.media.Picture;
import io.vitharness.media.PictureDecoder;
import io.vitharness.media.PictureEncoder;
import io.vitharness.media.PictureException;
import io.vitharness.media.Resampling;
import io.vitharness.media.Resizer;
import io.vitharness.media.Size;
import io.vitharness.models.openaicompatible.PictureRules.Form;
import io.vitharness.models.openaicompatible.PictureRules.TooLarge;
import io.vitharness.spi.Image;
import io.vitharness.spi.model.ModelException;
import java.util.concurrent.atomic.AtomicLong;

/** Makes pictures ready to be sent. Safe from many threads. */
final class PictureSender {

    private static final Resizer BICUBIC = new Resizer(Resampling.BICUBIC);
    private static final int PNG_FRAME = 1024; // room for what a PNG file holds besides its pixels

    private final PictureRules rules;
    private final PictureDecoder decoder = new PictureDecoder();
    private final PictureEncoder encoder = new PictureEncoder();
    private final AtomicLong downscaled = new AtomicLong();

    PictureSender(PictureRules rules) {
        this.rules = rules;
    }

    /** How many pictures were sent smaller than they are. */
    long downscaled() {
        return downscaled.get();
    }

    /** The picture as the rules want it; a ModelException where they forbid it or it is none. */
    DataUri uri(Image image) throws ModelException {
        try {
            byte[] bytes = image.bytes();
            Size size = decoder.probe(bytes).size();
            if (size.pixels() > rules.maxPixels() || (rules.form() == Form.ORIGINAL && isTooLong(image))) {
                return new DataUri(smaller(bytes, size));
            }
            if (rules.form() == Form.ORIGINAL) {
                return new DataUri(image);
            }
            Image png = Image.of(encoder.png(decoder.decode(bytes)));
            return new DataUri(isTooLong(png) ? smaller(bytes, size) : png);
        } catch (PictureException e) {
            throw ModelException.permanent("a picture cannot be sent: " + e.getMessage())
                    .causedBy(e);
        }
    }

    private Image smaller(byte[] bytes, Size size) throws ModelException, PictureException {
        if (rules.tooLarge() == TooLarge.REFUSE) {
            throw ModelException.permanent("a picture of " + size + " pixels and " + bytes.length
                    + " bytes is larger than 'pictures.max-pixels: " + rules.maxPixels() + "' or 'pictures.max-bytes: "
                    + rules.maxBytes().bytes() + "' allows; 'pictures.too-large: downscale' would send it smaller");
        }
        Picture picture = decoder.decode(bytes);
        downscaled.incrementAndGet();
        return Image.of(encoder.png(BICUBIC.resize(picture, target(picture))));
    }

    /** The largest size of the same shape whose pixels, and whose PNG file, stay within the limits. */
    private Size target(Picture picture) {
        long byBytes = (rules.maxBytes().bytes() - PNG_FRAME) / (picture.channels() + 1);
        long most = Math.max(1, Math.min(rules.maxPixels(), byBytes));
        double scale = Math.min(1, Math.sqrt((double) most / picture.size().pixels()));
        int width = Math.max(1, (int) (picture.width() * scale));
        int height = Math.max(1, (int) (picture.height() * scale));
        return new Size(
                (int) Math.min(width, Math.max(1, most / height)), (int) Math.min(height, Math.max(1, most / width)));
    }

    private boolean isTooLong(Image image) {
        return image.size() > rules.maxBytes().bytes();
    }
}
