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

    /** The shades of all cells, row by row: red, green, blue, each {@code level} give or take 25. */
    byte[] cells() {
        byte[] shades = new byte[CELLS * CELLS * 3];
        for (int i = 0; i < shades.length; i++) {
            shades[i] = (byte) (level - AMPLITUDE + Math.floorMod(Draws.mix(seed + i), 2L * AMPLITUDE + 1));
        }
        return shades;
    }
}
