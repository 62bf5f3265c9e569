package io.vitharness.media;

import java.awt.color.ColorSpace;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;

/**
 * Turns the JDK's rasters into pictures by their stored numbers: {@code getRGB} would convert grey from linear light
 * and ink through a profile, which no reference decoder does.
 */
final class Rasters {

    private Rasters() {}

    static Picture picture(Raster raster, ColorModel model) throws PictureException {
        if (model instanceof IndexColorModel palette) {
            return Palettes.picture(raster, Palettes.colours(palette));
        }
        byte[] bytes = bytes(raster);
        int channels = raster.getNumBands();
        return switch (model.getColorSpace().getType()) {
            case ColorSpace.TYPE_GRAY -> plain(raster, model, requireBands(channels, 1, bytes));
            case ColorSpace.TYPE_RGB -> plain(raster, model, requireBands(channels, 3, bytes));
            case ColorSpace.TYPE_CMYK -> Inks.picture(size(raster), requireBands(channels, 4, bytes));
            default ->
                throw new PictureException(
                        "unsupported colours: wanted grey, RGB, CMYK or a palette but found " + model.getColorSpace());
        };
    }

    static Size size(Raster raster) {
        return new Size(raster.getWidth(), raster.getHeight());
    }

    /** All samples, scaled to 8 bits, bands interleaved. */
    static byte[] bytes(Raster raster) throws PictureException {
        byte[] bytes = Picture.allocate(size(raster), requireChannels(raster.getNumBands()));
        if (raster.getDataBuffer() instanceof DataBufferByte buffer
                && buffer.getNumBanks() == 1
                && raster.getSampleModel() instanceof PixelInterleavedSampleModel model) {
            return copyInterleaved(raster, model, bytes);
        }
        return copyAny(raster, bytes);
    }

    /** The common layout, read from the array itself: ten times as fast as asking for samples. */
    private static byte[] copyInterleaved(Raster raster, PixelInterleavedSampleModel model, byte[] bytes) {
        byte[] data = ((DataBufferByte) raster.getDataBuffer()).getData();
        int[] bands = model.getBandOffsets();
        int o = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            int at = raster.getDataBuffer().getOffset()
                    + (raster.getMinY() + y - raster.getSampleModelTranslateY()) * model.getScanlineStride()
                    + (raster.getMinX() - raster.getSampleModelTranslateX()) * model.getPixelStride();
            for (int x = 0; x < raster.getWidth(); x++, at += model.getPixelStride()) {
                for (int band : bands) {
                    bytes[o++] = data[at + band];
                }
            }
        }
        return bytes;
    }

    private static byte[] copyAny(Raster raster, byte[] bytes) throws PictureException {
        requireIntegers(raster.getDataBuffer().getDataType());
        int[] bits = raster.getSampleModel().getSampleSize();
        int[] row = new int[raster.getWidth() * bits.length];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
            for (int i = 0; i < row.length; i++) {
                bytes[y * row.length + i] = (byte) toEightBits(row[i], bits[i % bits.length]);
            }
        }
        return bytes;
    }

    /** Fewer bits are stretched to 0..255 and more are cut, both as Pillow's unpackers do. */
    private static int toEightBits(int value, int bits) {
        return bits < 8 ? value * 255 / ((1 << bits) - 1) : value >> (bits - 8);
    }

    private static Picture plain(Raster raster, ColorModel model, byte[] bytes) {
        int channels = raster.getNumBands();
        if (model.isAlphaPremultiplied()) {
            Channels.unpremultiply(bytes, channels);
        }
        return Picture.wrap(size(raster), channels, bytes);
    }

    private static byte[] requireBands(int found, int colours, byte[] bytes) throws PictureException {
        boolean mayHaveAlpha = colours < 4;
        if (found != colours && !(mayHaveAlpha && found == colours + 1)) {
            throw new PictureException("unsupported channels: wanted " + colours + (mayHaveAlpha ? " and alpha" : "")
                    + " but found " + found);
        }
        return bytes;
    }

    private static int requireChannels(int found) throws PictureException {
        if (found > 4) {
            throw new PictureException("unsupported channels: wanted 1 to 4 but found " + found);
        }
        return found;
    }

    private static void requireIntegers(int dataType) throws PictureException {
        if (dataType != DataBuffer.TYPE_BYTE && dataType != DataBuffer.TYPE_USHORT && dataType != DataBuffer.TYPE_INT) {
            throw new PictureException("unsupported samples: wanted unsigned integers of up to 16 bits but found data"
                    + " type " + dataType + " of java.awt.image.DataBuffer");
        }
    }
}
