package io.vitharness.models.tensorflow.system;

import java.util.Arrays;

/** What turns a region of the picture into tokens of its own, behind those of the picture. */
public sealed interface RegionPart {

    /** How many tokens a region becomes. */
    int tokens();

    /** The region that is all of a picture of so many cells a row, in the numbers that tell a region. */
    float[] whole(int grid);

    /**
     * A box: the encoder's cells under it on a square grid, then two linear layers. It is told by left, top, right and
     * bottom in 0..1 of the picture.
     *
     * @param side points per side of that grid
     */
    record Roi(int side, int tokens) implements RegionPart {

        private static final int WIDEST_GRID = 64;

        public Roi {
            Must.beWithin(2, WIDEST_GRID, "side", side);
            Must.beWithin(1, Must.WIDEST, "tokens", tokens);
        }

        @Override
        public float[] whole(int grid) {
            return new float[] {0, 0, 1, 1};
        }

        /** Part of the recipe: as it was before there were masks. */
        @Override
        public String toString() {
            return "RegionPart[side=" + side + ", tokens=" + tokens + "]";
        }
    }

    /**
     * A mask: the mean of the encoder's cells under it, then two linear layers. It is told by how much of each cell it
     * covers, row by row.
     */
    record Mask(int tokens) implements RegionPart {

        public Mask {
            Must.beWithin(1, Must.WIDEST, "tokens", tokens);
        }

        @Override
        public float[] whole(int grid) {
            float[] cells = new float[grid * grid];
            Arrays.fill(cells, 1);
            return cells;
        }
    }
}
