package io.vitharness.models.tensorflow;

import io.vitharness.media.Picture;
import io.vitharness.media.PictureDecoder;
import io.vitharness.media.PictureException;
import io.vitharness.media.Resampling;
import io.vitharness.media.Resizer;
import io.vitharness.media.Size;
import io.vitharness.models.tensorflow.part.Pixels;
import io.vitharness.spi.Image;
import io.vitharness.spi.model.ModelException;

/** Turns picture files into what an encoder takes: upright, red-green-blue, squeezed to a square by Pillow's BOX filter. */
final class PictureReader {

    private final int side;
    private final PictureDecoder decoder = new PictureDecoder();
    private final Resizer resizer = new Resizer(Resampling.BOX);

    PictureReader(int side) {
        this.side = side;
    }

    /** {@code side * side * 3} numbers; a file that is no picture is this request's fault. */
    float[] read(Image image) throws ModelException {
        try {
            Picture picture = decoder.decodeUpright(image.bytes()).toRgb();
            return Pixels.of(resizer.resize(picture, new Size(side, side)).bytes());
        } catch (PictureException e) {
            throw ModelException.permanent("a picture of the prompt cannot be read: " + e.getMessage())
                    .causedBy(e);
        }
    }

    /** How many pixels a picture has. */
    Size size(Image image) throws ModelException {
        try {
            return decoder.decodeUpright(image.bytes()).size();
        } catch (PictureException e) {
            throw ModelException.permanent("a picture of the prompt cannot be read: " + e.getMessage())
                    .causedBy(e);
        }
    }
}
