package io.vitharness.data.scene;

import java.util.Map;

/** Writes digits into pictures, white on a black plate, so that a scene can be read as well as seen. */
public final class Lettering {

    /** How many glyphs a picture of the standard side holds. */
    public static final int LONGEST = 5;

    private static final int COLUMNS = 3;
    private static final int ROWS = 5;
    private static final int SCALE = 3;
    private static final int STEP = (COLUMNS + 1) * SCALE;
    private static final int PLATE = (ROWS + 2) * SCALE;
    private static final byte WHITE = (byte) 245;
    private static final byte BLACK = 20;

    /** Every glyph as 15 cells, row by row from the top left; the highest bit comes first. */
    private static final Map<Character, Integer> GLYPHS = Map.ofEntries(
            Map.entry('0', 0b111_101_101_101_111),
            Map.entry('1', 0b010_110_010_010_111),
            Map.entry('2', 0b111_001_111_100_111),
            Map.entry('3', 0b111_001_111_001_111),
            Map.entry('4', 0b101_101_111_001_001),
            Map.entry('5', 0b111_100_111_001_111),
            Map.entry('6', 0b111_100_111_101_111),
            Map.entry('7', 0b111_001_001_010_010),
            Map.entry('8', 0b111_101_111_101_111),
            Map.entry('9', 0b111_101_111_001_111),
            Map.entry('+', 0b000_010_111_010_000));

    private Lettering() {}

    /**
     * The same picture with a line of digits and plus signs.
     *
     * @param line 0 for the upper half, 1 for the lower half
     */
    public static Raster write(String text, int line, Raster under) {
        if (text.isEmpty() || text.length() > LONGEST || !text.chars().allMatch(c -> GLYPHS.containsKey((char) c))) {
            throw new IllegalArgumentException(
                    "'" + text + "' must be 1 to " + LONGEST + " digits or plus signs, which alone are drawn");
        }
        int top = under.side() / 4 + line * under.side() / 2 - PLATE / 2;
        byte[] rgb = under.rgb();
        for (int y = 0; y < PLATE; y++) {
            for (int x = 0; x < STEP * text.length() + SCALE; x++) {
                byte shade = isInk(text, x - SCALE, y - SCALE) ? WHITE : BLACK;
                for (int channel = 0; channel < 3; channel++) {
                    rgb[((top + y) * under.side() + x + 1) * 3 + channel] = shade;
                }
            }
        }
        return new Raster(under.side(), rgb);
    }

    private static boolean isInk(String text, int x, int y) {
        int column = Math.floorMod(x, STEP) / SCALE;
        int row = Math.floorDiv(y, SCALE);
        if (x < 0 || row < 0 || row >= ROWS || column >= COLUMNS || x / STEP >= text.length()) {
            return false;
        }
        int cells = GLYPHS.getOrDefault(text.charAt(x / STEP), 0);
        return (cells >> (COLUMNS * ROWS - 1 - row * COLUMNS - column) & 1) == 1;
    }
}
