package io.vitharness.media;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;

/**
 * Decodes the first frame of a GIF file. Where the frame leaves the screen open stands the transparent colour, or
 * colour number 0, as in Pillow.
 */
final class GifPixels {

    private GifPixels() {}

    static Picture read(byte[] bytes) throws PictureException {
        GifHeader header = GifHeader.read(bytes);
        BufferedImage frame = ImageFile.read(PictureFormat.GIF, bytes, reader -> reader.read(0));
        if (!(frame.getColorModel() instanceof IndexColorModel palette)) {
            throw new PictureException("damaged GIF: its first frame has no palette");
        }
        return Palettes.picture(screen(header, frame.getRaster()), Palettes.colours(palette));
    }

    private static Raster screen(GifHeader header, Raster frame) {
        int width = (int) header.header().width();
        int height = (int) header.header().height();
        WritableRaster screen = Raster.createBandedRaster(DataBuffer.TYPE_BYTE, width, height, 1, null);
        int background = header.transparent().orElse(0);
        int[] row = new int[width];
        Arrays.fill(row, background);
        for (int y = 0; y < height; y++) {
            screen.setSamples(0, y, width, 1, 0, row);
        }
        screen.setRect(header.left() - frame.getMinX(), header.top() - frame.getMinY(), frame);
        return screen;
    }
}
