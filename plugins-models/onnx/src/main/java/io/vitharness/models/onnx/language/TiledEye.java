package io.vitharness.models.onnx.language;

import io.vitharness.media.Picture;
import io.vitharness.media.Size;
import io.vitharness.media.processor.Processed;
import io.vitharness.media.processor.Processor;
import io.vitharness.spi.model.ModelException;
import java.util.Arrays;
import java.util.Map;

/**
 * LLaVA-NeXT and LLaVA-OneVision: the rows of the whole picture, then those of its tiles put together line by line
 * without what only shows padding ({@code pack_image_features} and {@code unpad_image} of transformers). The learnt row
 * that ends each line is no part of the published graphs, so there is none.
 */
record TiledEye(Processor processor, VisionEncoder encoder, String imageToken) implements Eye {

    @Override
    public Seen see(Picture picture) throws ModelException {
        Processed processed = processor.process(picture);
        VisionRows features = encoder.encode(processed.pixels(), Map.of());
        Processed.Grid grid = processed.grid();
        if (features.pictures() == 1) {
            return seen(features.values(), features.rows(), grid);
        }
        int side = (int) Math.round(Math.sqrt(features.rows()));
        if (side * side != features.rows() || features.pictures() != 1 + grid.rows() * grid.columns()) {
            throw ModelException.permanent("the vision encoder gave " + features.pictures() + " blocks of "
                    + features.rows() + " rows; wanted a square number of rows for the picture and each of its "
                    + grid.rows() + " x " + grid.columns() + " tiles");
        }
        return packed(features, grid, side, picture.size());
    }

    private Seen packed(VisionRows features, Processed.Grid grid, int side, Size original) {
        int width = features.width();
        Size canvas = new Size(grid.columns() * side, grid.rows() * side);
        Frame shown = Frame.of(original, canvas);
        int count = features.rows() + shown.rows() * shown.columns();
        float[] rows = Arrays.copyOf(features.values(), count * width);
        int to = features.rows();
        for (int y = shown.top(); y < shown.top() + shown.rows(); y++) {
            for (int x = shown.left(); x < shown.left() + shown.columns(); x++) {
                int tile = 1 + y / side * grid.columns() + x / side;
                int from = tile * features.rows() + y % side * side + x % side;
                System.arraycopy(features.values(), from * width, rows, to * width, width);
                to++;
            }
        }
        return seen(rows, count, grid);
    }

    private Seen seen(float[] rows, int count, Processed.Grid grid) {
        return new Seen(imageToken.repeat(count), rows, count, grid);
    }

    /** What of the canvas shows the picture. */
    private record Frame(int top, int left, int rows, int columns) {

        static Frame of(Size original, Size canvas) {
            boolean isWider = (double) original.width() / original.height() > (double) canvas.width() / canvas.height();
            if (isWider) {
                int height = whole((double) original.height() * canvas.width() / original.width());
                int padding = (canvas.height() - height) / 2;
                return new Frame(padding, 0, canvas.height() - 2 * padding, canvas.width());
            }
            int width = whole((double) original.width() * canvas.height() / original.height());
            int padding = (canvas.width() - width) / 2;
            return new Frame(0, padding, canvas.height(), canvas.width() - 2 * padding);
        }

        /** Cut, but forgiving what arithmetic loses in the eighth place, as the reference is. */
        private static int whole(double length) {
            return (int) (Math.rint(length * 1e7) / 1e7);
        }
    }
}
