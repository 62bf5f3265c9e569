package io.vitharness.pipeline.answer;

import io.vitharness.media.PictureDecoder;
import io.vitharness.media.PictureException;
import io.vitharness.spi.Image;
import io.vitharness.spi.Prompt;
import java.io.IOException;

/** Looks at the headers of a prompt's pictures before any model does: what is no picture, or claims to be enormous, is refused. */
final class PictureCheck {

    private static final PictureDecoder DECODER = new PictureDecoder();

    private PictureCheck() {}

    static void require(Prompt prompt) throws IOException {
        for (Image image : prompt.pictures()) {
            try {
                DECODER.probe(image.bytes());
            } catch (PictureException e) {
                throw new IOException("its picture is refused: " + e.getMessage(), e);
            }
        }
    }
}
