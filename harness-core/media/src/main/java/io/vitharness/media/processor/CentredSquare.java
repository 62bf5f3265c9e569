package io.vitharness.media.processor;

import io.vitharness.media.Picture;
import io.vitharness.media.Resizer;
import io.vitharness.media.Size;

/**
 * The processor of Janus, {@code VLMImageProcessor} of DeepSeek's code: the longer edge gets a length, the shorter one at
 * least another, then a colour fills the square up on both sides.
 *
 * @param edge of the square, in pixels
 * @param least the shortest edge that a picture may get
 * @param grey what fills it up, 0 to 255 in all channels
 * @param inner what makes numbers of the square
 */
public record CentredSquare(int edge, int least, int grey, Resizer resizer, Processor inner) implements Processor {

    @Override
    public Processed process(Picture picture) {
        Picture rgb = picture.toRgb();
        int longest = Math.max(rgb.width(), rgb.height());
        Size size = new Size(fitted(rgb.width(), longest), fitted(rgb.height(), longest));
        Picture resized = resizer.resize(rgb, size);
        Picture square = Picture.uniform(new Size(edge, edge), grey, grey, grey)
                .with(resized, (edge - size.width()) / 2, (edge - size.height()) / 2);
        Processed processed = inner.process(square);
        return new Processed(processed.pixels(), picture.size(), size, processed.grid());
    }

    private int fitted(int length, int longest) {
        return Math.max((int) ((double) length / longest * edge), least);
    }
}
