package io.vitharness.models.tensorflow.part;

import io.vitharness.media.Picture;
import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.spi.Shape;

/** How much of each cell of a square grid over a picture a region covers, from 0 to 1, row by row. */
public final class Coverage {

    private Coverage() {}

    /** Every pixel of the mask belongs to the cell in which its middle lies, so that the smallest mask covers a cell. */
    public static float[] of(Mask mask, int grid) {
        Picture picture = mask.picture();
        Size size = mask.size();
        float[] cells = new float[grid * grid];
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                int pixel = picture.sample(x, y, 0) == 0 ? 0 : 1;
                cells[cell(y, size.height(), grid) * grid + cell(x, size.width(), grid)] += pixel;
            }
        }
        for (int i = 0; i < cells.length; i++) {
            cells[i] *= (float) cells.length / size.pixels();
        }
        return cells;
    }

    /** A box is the mask of all that lies in it. */
    public static float[] of(Shape.Box box, Size picture, int grid) {
        float[] cells = new float[grid * grid];
        for (int row = 0; row < grid; row++) {
            double high = shared(row, box.top() * grid / picture.height(), box.bottom() * grid / picture.height());
            for (int column = 0; column < grid; column++) {
                double wide = shared(column, box.left() * grid / picture.width(), box.right() * grid / picture.width());
                cells[row * grid + column] = (float) (high * wide);
            }
        }
        return cells;
    }

    private static int cell(int pixel, int pixels, int grid) {
        return (int) ((2L * pixel + 1) * grid / (2L * pixels));
    }

    /** How much of the stretch from a whole number to the next lies between two others. */
    private static double shared(int from, double low, double high) {
        return Math.max(0, Math.min(from + 1, high) - Math.max(from, low));
    }
}
