package io.vitharness.media;

/**
 * Resizes pictures as OpenCV's {@code resize} does for 8 bits a sample, for models whose recipe was made with it:
 * neighbours are not spread when a picture shrinks, except by {@link Kernel#AREA}. Alpha is a channel like any other.
 * Safe to share between threads.
 *
 * <p>Follows {@code modules/imgproc/src/resize.cpp} of OpenCV 4 (Apache-2.0): pixel centres at halves, weights of 11 bits,
 * borders repeated; a picture halved in both directions is averaged. The bytes are those of OpenCV's own code; builds with
 * Intel's IPP differ from it by at most one level under {@link Kernel#CUBIC}.
 */
public record OpencvResizer(Kernel kernel) {

    /** How neighbours are weighed. */
    public enum Kernel {
        /** {@code INTER_LINEAR}: two by two neighbours. */
        LINEAR,
        /** {@code INTER_CUBIC}: four by four neighbours, a = -0.75. */
        CUBIC,
        /** {@code INTER_AREA}: the mean of the pixels underneath; where an edge grows, linear between whole pixels. */
        AREA
    }

    /** The whole picture in another size. */
    public Picture resize(Picture picture, Size size) {
        if (size.equals(picture.size())) {
            return picture;
        }
        boolean halves = picture.width() == 2 * size.width() && picture.height() == 2 * size.height();
        boolean shrinks = picture.width() >= size.width() && picture.height() >= size.height();
        return (kernel == Kernel.AREA && shrinks) || (kernel == Kernel.LINEAR && halves)
                ? OpencvArea.shrunk(picture, size)
                : tapped(picture, size);
    }

    private Picture tapped(Picture picture, Size size) {
        OpencvTaps across = OpencvTaps.across(kernel, picture.width(), size.width());
        OpencvTaps down = OpencvTaps.down(kernel, picture.height(), size.height());
        int length = Math.multiplyExact(size.width(), picture.channels());
        int[][] ring = new int[down.count()][length];
        byte[] out = Picture.allocate(size, picture.channels());
        int next = 0;
        for (int y = 0; y < size.height(); y++) {
            int first = down.place(y, 0);
            int last = down.place(y, down.count() - 1);
            for (next = Math.max(next, first); next <= last; next++) {
                across.weigh(picture, next, ring[next % ring.length]);
            }
            down.join(y, ring, out, y * length);
        }
        return Picture.wrap(size, picture.channels(), out);
    }
}
