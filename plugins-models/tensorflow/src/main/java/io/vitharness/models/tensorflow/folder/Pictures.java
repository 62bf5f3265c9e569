package io.vitharness.models.tensorflow.folder;

import io.vitharness.media.PictureDecoder;
import io.vitharness.media.PictureException;
import io.vitharness.media.processor.Processed;
import io.vitharness.media.processor.Processor;
import io.vitharness.spi.Image;
import io.vitharness.spi.model.ModelException;
import java.nio.FloatBuffer;

/** Turns picture files into what a published encoder takes. */
final class Pictures {

    private final Processor processor;
    private final PictureDecoder decoder = new PictureDecoder();

    Pictures(Processor processor) {
        this.processor = processor;
    }

    /** A file that is no picture is this request's fault. */
    Processed read(Image image) throws ModelException {
        try {
            return processor.process(decoder.decodeUpright(image.bytes()));
        } catch (PictureException | IllegalArgumentException e) {
            throw ModelException.permanent("a picture of the prompt cannot be read: " + e.getMessage())
                    .causedBy(e);
        }
    }

    /** The numbers alone. */
    float[] pixels(Image image) throws ModelException {
        return floats(read(image));
    }

    static float[] floats(Processed processed) {
        FloatBuffer values = processed.pixels().values();
        float[] pixels = new float[values.remaining()];
        values.get(pixels);
        return pixels;
    }
}
