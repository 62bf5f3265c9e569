package io.vitharness.data.coordinates;

import io.vitharness.media.PictureDecoder;
import io.vitharness.media.PictureException;
import io.vitharness.media.Size;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import java.util.ArrayList;
import java.util.List;

/**
 * The sizes of a prompt's pictures, from the first bytes of their files, without decoding them. A picture that declares
 * more pixels than allowed is refused. May be shared between threads.
 */
public final class PictureSizes {

    private final PictureDecoder decoder;

    public PictureSizes() {
        this(PictureDecoder.DEFAULT_MAX_PIXELS);
    }

    /** Refuses pictures that declare more pixels than this. */
    public PictureSizes(long maxPixels) {
        this.decoder = new PictureDecoder(maxPixels);
    }

    /**
     * The size as stored of every still picture, in the order of the prompt, so that a region's picture number is the
     * place in this list.
     *
     * @throws PictureException for no picture, a damaged header or too many pixels
     */
    public List<Size> of(Prompt prompt) throws PictureException {
        List<Size> sizes = new ArrayList<>();
        for (var turn : prompt.turns()) {
            for (Part part : turn.parts()) {
                if (part instanceof Part.Picture picture) {
                    sizes.add(of(picture.image()));
                }
            }
        }
        return sizes;
    }

    /**
     * The size of one picture as stored.
     *
     * @throws PictureException for no picture, a damaged header or too many pixels
     */
    public Size of(Image image) throws PictureException {
        return decoder.probe(image.bytes()).size();
    }
}
