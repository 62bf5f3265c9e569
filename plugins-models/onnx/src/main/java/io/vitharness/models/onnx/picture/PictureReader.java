package io.vitharness.models.onnx.picture;

import io.vitharness.media.Picture;
import io.vitharness.media.PictureDecoder;
import io.vitharness.media.PictureException;
import io.vitharness.spi.Image;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.ModelException;
import java.util.List;

/** Decodes a prompt's pictures, upright and in red, green and blue; one that cannot be read is told. Safe to share. */
public final class PictureReader {

    private final PictureDecoder decoder = new PictureDecoder();

    public Picture read(Image image) throws ModelException {
        try {
            return decoder.decodeUpright(image.bytes()).toRgb();
        } catch (PictureException | IllegalArgumentException fault) {
            throw ModelException.permanent("a picture of the prompt cannot be read: " + fault.getMessage())
                    .causedBy(fault);
        }
    }

    /** The only picture of a prompt, for a model that looks at one. */
    public Picture only(Prompt prompt, String model) throws ModelException {
        List<Image> images = prompt.pictures();
        if (images.size() != 1) {
            throw ModelException.permanent(model + " looks at one picture, but the prompt has " + images.size());
        }
        return read(images.get(0));
    }
}
