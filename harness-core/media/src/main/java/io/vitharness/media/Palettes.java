package io.vitharness.media;

import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Looks colour numbers up in a palette. */
final class Palettes {

    private Palettes() {}

    /** A palette's colours as {@code 0xaarrggbb}. */
    static int[] colours(IndexColorModel palette) {
        int[] colours = new int[palette.getMapSize()];
        palette.getRGBs(colours);
        return colours;
    }

    /** Grey where all colours are grey and solid, else three channels, or four when a colour is not solid. */
    static Picture picture(Raster numbers, int[] colours) throws PictureException {
        int channels = channels(colours);
        byte[] bytes = Picture.allocate(Rasters.size(numbers), channels);
        int[] row = new int[numbers.getWidth()];
        ByteBuffer out = ByteBuffer.wrap(bytes);
        for (int y = 0; y < numbers.getHeight(); y++) {
            numbers.getSamples(numbers.getMinX(), numbers.getMinY() + y, row.length, 1, 0, row);
            for (int number : row) {
                put(colour(colours, number), channels, out);
            }
        }
        return Picture.wrap(Rasters.size(numbers), channels, bytes);
    }

    private static void put(int colour, int channels, ByteBuffer out) {
        out.put((byte) (colour >> 16));
        if (channels > 1) {
            out.put((byte) (colour >> 8)).put((byte) colour);
        }
        if (channels == 4) {
            out.put((byte) (colour >>> 24));
        }
    }

    private static int colour(int[] colours, int number) throws PictureException {
        if (number >= colours.length) {
            throw new PictureException(
                    "damaged palette: colour number " + number + " of " + colours.length + " colours is used");
        }
        return colours[number];
    }

    private static int channels(int[] colours) {
        if (Arrays.stream(colours).anyMatch(colour -> colour >>> 24 != 255)) {
            return 4;
        }
        return Arrays.stream(colours).allMatch(Palettes::isGrey) ? 1 : 3;
    }

    private static boolean isGrey(int colour) {
        int blue = colour & 0xff;
        return ((colour >> 8) & 0xff) == blue && ((colour >> 16) & 0xff) == blue;
    }
}
