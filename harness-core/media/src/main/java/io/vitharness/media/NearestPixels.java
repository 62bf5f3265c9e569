package io.vitharness.media;

/** Takes the pixel under each centre, found by repeated addition as Pillow's {@code ImagingScaleAffine} does. */
final class NearestPixels {

    private NearestPixels() {}

    static Picture of(Picture picture, Axis across, Axis down) {
        int[] columns = places(across);
        int[] lines = places(down);
        Size size = new Size(across.out(), down.out());
        int channels = picture.channels();
        byte[] from = picture.shared();
        byte[] result = Picture.allocate(size, channels);
        int o = 0;
        for (int line : lines) {
            int start = line * picture.width();
            for (int column : columns) {
                System.arraycopy(from, (start + column) * channels, result, o, channels);
                o += channels;
            }
        }
        return Picture.wrap(size, channels, result);
    }

    private static int[] places(Axis axis) {
        double step = axis.scale();
        double place = axis.span().from() + step * 0.5;
        int[] places = new int[axis.out()];
        for (int i = 0; i < places.length; i++) {
            // a guard only: the last place lies half a step before the end, far more than the sum's rounding
            places[i] = Math.min((int) place, axis.in() - 1);
            place += step;
        }
        return places;
    }
}
