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
        byte[] rgb = new byte[side * side * 3];
        for (int i = 0; i < rgb.length; i++) {
            int pixel = i / 3;
            int column = pixel % side * Background.CELLS / side;
            int row = pixel / side * Background.CELLS / side;
            rgb[i] = (byte) background.channel(column, row, i % 3);
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

    /** How many of the pixel's points the object covers. */
    private int covered(SceneObject object, int x, int y) {
        int count = 0;
        for (int i = 0; i < perPixel * perPixel; i++) {
            double pointX = (x * perPixel + i % perPixel + 0.5) / POINTS;
            double pointY = (y * perPixel + i / perPixel + 0.5) / POINTS;
            count += object.covers(pointX, pointY) ? 1 : 0;
        }
        return count;
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
