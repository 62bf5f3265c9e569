package io.vitharness.data.scene;

/**
 * Grey noise of 32 x 32 cells behind the objects, the same at every size of the picture.
 *
 * @param seed decides every cell
 * @param level the middle grey, 0..255
 */
public record Background(long seed, int level) {

    static final int CELLS = 32;
    private static final int AMPLITUDE = 25;

    /** The shade of one cell, 0..255. */
    int channel(int column, int row, int channel) {
        long cell = ((long) row * CELLS + column) * 3 + channel;
        return level - AMPLITUDE + (int) Math.floorMod(Draws.mix(seed + cell), 2L * AMPLITUDE + 1);
    }
}
