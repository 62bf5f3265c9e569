package io.vitharness.media;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Optional;

/**
 * Decodes the first page of a TIFF file. Palettes are read here: they hold 16 bits, of which Pillow takes the upper 8,
 * while the JDK scales them and comes out one too low.
 */
final class TiffPixels {

    private static final int COLOUR_MAP = 320;

    private TiffPixels() {}

    static Picture read(byte[] bytes) throws PictureException {
        BufferedImage image = ImageFile.read(PictureFormat.TIFF, bytes, reader -> reader.read(0));
        Optional<int[]> map = TiffDirectory.read(ByteView.bigEndian(bytes)).shorts(COLOUR_MAP);
        boolean hasPalette = image.getColorModel() instanceof IndexColorModel;
        return hasPalette && map.isPresent()
                ? Palettes.picture(image.getRaster(), colours(map.get()))
                : Rasters.picture(image.getRaster(), image.getColorModel());
    }

    /** All reds stand before all greens before all blues. */
    private static int[] colours(int[] map) {
        int[] colours = new int[map.length / 3];
        for (int i = 0; i < colours.length; i++) {
            int red = map[i] >> 8;
            int green = map[colours.length + i] >> 8;
            int blue = map[2 * colours.length + i] >> 8;
            colours[i] = (0xff << 24) | (red << 16) | (green << 8) | blue;
        }
        return colours;
    }
}
