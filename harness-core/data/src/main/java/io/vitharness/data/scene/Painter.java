package io.vitharness.data.scene;

import io.vitharness.spi.Shape;
import java.util.BitSet;

/**
 * Paints scenes on a grid of 256 x 256 points whatever the side, so that a picture of 64 pixels averaged down to 32
 * is the picture painted at 32, to one level of rounding. Plain arithmetic, no java.awt: the same pixels on every JDK.
 */
public final class Painter {

    private static final int POINTS = 256;

    private final int side;
    private final int perPixel;

    /** Paints square pictures of 32, 64, 128 or 256 pixels. */
    public Painter(int side) {
        if (side < Background.CELLS || side > POINTS || Integer.bitCount(side) != 1) {
            throw new IllegalArgumentException("'side' must be 32, 64, 128 or 256 but is " + side);
        }
        this.side = side;
        this.perPixel = POINTS / side;
    }

    /** Paints 64 pixels, the side of every synthetic set: whoever trains for those sets paints with this one too. */
    public static Painter standard() {
        return new Painter(64);
    }

    /** How many pixels wide and high its pictures are. */
    public int side() {
        return side;
    }

    /** The picture of a scene, edges smoothed. */
    public Raster paint(Scene scene) {
        byte[] rgb = background(scene.background());
        scene.objects().forEach(object -> blend(object, rgb));
        return new Raster(side, rgb);
    }

    /** The pixels at least half covered by the object; pixel (x, y) is bit {@code y * side + x}. */
    public BitSet mask(SceneObject object) {
        BitSet mask = new BitSet(side * side);
        forEachPixel(object, (x, y) -> mask.set(y * side + x, 2 * covered(object, x, y) >= perPixel * perPixel));
        return mask;
    }

    private byte[] background(Background background) {
        byte[] cells = background.cells();
        byte[] rgb = new byte[side * side * 3];
        int perCell = side / Background.CELLS;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int cell = y / perCell * Background.CELLS + x / perCell;
                System.arraycopy(cells, cell * 3, rgb, (y * side + x) * 3, 3);
            }
        }
        return rgb;
    }

    private void blend(SceneObject object, byte[] rgb) {
        int all = perPixel * perPixel;
        forEachPixel(object, (x, y) -> {
            int covered = covered(object, x, y);
            for (int channel = 0; channel < 3; channel++) {
                int i = (y * side + x) * 3 + channel;
                int under = rgb[i] & 0xff;
                rgb[i] = (byte) ((object.channel(channel) * covered + under * (all - covered) + all / 2) / all);
            }
        });
    }

    /** How many of the pixel's points the object covers: all of them, as forms have no dents, if it covers the corners. */
    private int covered(SceneObject object, int x, int y) {
        int last = perPixel - 1;
        boolean isInside = covers(object, x, y, 0)
                && covers(object, x, y, last)
                && covers(object, x, y, last * perPixel)
                && covers(object, x, y, last * perPixel + last);
        return isInside ? perPixel * perPixel : counted(object, x, y);
    }

    private int counted(SceneObject object, int x, int y) {
        int count = 0;
        for (int point = 0; point < perPixel * perPixel; point++) {
            count += covers(object, x, y, point) ? 1 : 0;
        }
        return count;
    }

    private boolean covers(SceneObject object, int x, int y, int point) {
        double pointX = (x * perPixel + point % perPixel + 0.5) / POINTS;
        double pointY = (y * perPixel + point / perPixel + 0.5) / POINTS;
        return object.covers(pointX, pointY);
    }

    private void forEachPixel(SceneObject object, PixelVisitor visitor) {
        Shape.Box box = object.box(side);
        for (int y = (int) box.top(); y < Math.min(side, box.bottom()); y++) {
            for (int x = (int) box.left(); x < Math.min(side, box.right()); x++) {
                visitor.visit(x, y);
            }
        }
    }

    private interface PixelVisitor {
        void visit(int x, int y);
    }
}
