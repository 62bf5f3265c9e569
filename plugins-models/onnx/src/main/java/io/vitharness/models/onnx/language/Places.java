package io.vitharness.models.onnx.language;

import io.vitharness.media.processor.Processed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How positions are numbered: {@code position_ids}. */
sealed interface Places {

    /** How many numbers a position has. */
    int axes();

    /** The numbers of each position of a row, axis by axis. */
    long[][] of(long[] ids, long imageToken, List<Seen> pictures);

    /** One after the other; from 1 on for PaliGemma and Gemma 3, else from 0 on. */
    record Counted(long first) implements Places {

        @Override
        public int axes() {
            return 1;
        }

        @Override
        public long[][] of(long[] ids, long imageToken, List<Seen> pictures) {
            long[] places = new long[ids.length];
            Arrays.setAll(places, i -> first + i);
            return new long[][] {places};
        }
    }

    /**
     * Time, height and width of Qwen2-VL: a picture's rows stand in its grid, and what follows goes on behind its longer
     * edge ({@code get_rope_index} of transformers).
     */
    record Grid() implements Places {

        @Override
        public int axes() {
            return 3;
        }

        @Override
        public long[][] of(long[] ids, long imageToken, List<Seen> pictures) {
            long[][] places = new long[3][ids.length];
            List<Seen> left = new ArrayList<>(pictures);
            long next = 0;
            int i = 0;
            while (i < ids.length) {
                if (ids[i] != imageToken || left.isEmpty()) {
                    fill(places, i++, next, next, next);
                    next++;
                    continue;
                }
                Seen picture = left.remove(0);
                Processed.Grid grid = picture.grid();
                for (int row = 0; row < picture.count(); row++) {
                    fill(places, i++, next, next + row / grid.columns(), next + row % grid.columns());
                }
                next += Math.max(grid.rows(), grid.columns());
            }
            return places;
        }

        private static void fill(long[][] places, int i, long time, long height, long width) {
            places[0][i] = time;
            places[1][i] = height;
            places[2][i] = width;
        }
    }
}
