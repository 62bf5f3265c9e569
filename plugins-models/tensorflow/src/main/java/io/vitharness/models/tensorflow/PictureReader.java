package io.vitharness.models.tensorflow;

import io.vitharness.media.PictureDecoder;
import io.vitharness.media.PictureException;
import io.vitharness.media.Size;
import io.vitharness.models.tensorflow.part.Pixels;
import io.vitharness.spi.Image;
import io.vitharness.spi.model.ModelException;

/** Turns picture files into what an encoder takes. */
final class PictureReader {

    private final int side;
    private final PictureDecoder decoder = new PictureDecoder();

    PictureReader(int side) {
        this.side = side;
    }

    /** {@code side * side * 3} numbers; a file that is no picture is this request's fault. */
    float[] read(Image image) throws ModelException {
        try {
            return Pixels.read(image.bytes(), side);
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
