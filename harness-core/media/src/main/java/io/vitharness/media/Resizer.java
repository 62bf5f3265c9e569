package io.vitharness.media;

/**
 * Resizes pictures to the same bytes as Pillow's {@code Image.resize}: two passes, rows first, 22 bits of fixed point,
 * 8 bits between the passes. Pictures with alpha are weighed by it ({@code RGBA -> RGBa -> RGBA}), except by
 * {@link Resampling#NEAREST}. Safe to share between threads.
 *
 * <p>Follows {@code libImaging/Resample.c} of Pillow 12.3 (MIT-CMU licence), whose bytes are the same from 7 on. Later
 * versions turn the passes round for some shapes (12.3 for pictures 100 times as high as wide, 13 for pictures that
 * shrink mostly in height), which moves some bytes by one; here rows always come first.
 */
public record Resizer(Resampling filter) {

    /** The whole picture in another size. */
    public Picture resize(Picture picture, Size size) {
        return resize(picture, CropBox.whole(picture.size()), size);
    }

    /**
     * A part of the picture in another size; neighbours outside the part, but inside the picture, count as Pillow's
     * {@code box} lets them.
     *
     * @throws IllegalArgumentException when the part reaches outside the picture
     */
    public Picture resize(Picture picture, CropBox box, Size size) {
        if (box.right() > picture.width() || box.bottom() > picture.height()) {
            throw new IllegalArgumentException(box + " reaches outside " + picture);
        }
        Axis across = new Axis(picture.width(), box.horizontal(), size.width());
        Axis down = new Axis(picture.height(), box.vertical(), size.height());
        if (across.isIdentity() && down.isIdentity()) {
            return picture;
        }
        if (filter == Resampling.NEAREST) {
            return NearestPixels.of(picture, across, down);
        }
        return hasAlpha(picture) ? weighedByAlpha(picture, across, down) : weighed(picture, across, down);
    }

    private Picture weighedByAlpha(Picture picture, Axis across, Axis down) {
        int channels = picture.channels();
        byte[] premultiplied = Channels.premultiplied(picture.shared(), channels);
        Picture resized = weighed(Picture.wrap(picture.size(), channels, premultiplied), across, down);
        byte[] bytes = resized.bytes();
        Channels.unpremultiply(bytes, channels);
        return Picture.wrap(resized.size(), channels, bytes);
    }

    private Picture weighed(Picture picture, Axis across, Axis down) {
        RowPass rows = new RowPass(picture, filter, across);
        return new ColumnPass(rows, filter, down).picture();
    }

    private static boolean hasAlpha(Picture picture) {
        return picture.channels() == 2 || picture.channels() == 4;
    }
}
