package io.vitharness.media;

import java.awt.image.Raster;

/**
 * Decodes JPEG files. The JDK does the decompression; colours are converted here by the rules of libjpeg
 * ({@code default_decompress_parms}), because the JDK guesses otherwise for files without markers and refuses CMYK.
 */
final class JpegPixels {

    private JpegPixels() {}

    static Picture read(byte[] bytes) throws PictureException {
        JpegHeader header = JpegHeader.read(bytes);
        if (header.components() == 2 || header.components() > 4) {
            throw new PictureException(
                    "unsupported JPEG: wanted 1, 3 or 4 components but found " + header.components());
        }
        Raster raster = ImageFile.raster(PictureFormat.JPEG, bytes);
        byte[] samples = Rasters.bytes(raster);
        return switch (raster.getNumBands()) {
            case 1 -> Picture.wrap(Rasters.size(raster), 1, samples);
            case 3 -> Picture.wrap(Rasters.size(raster), 3, rgb(header, samples));
            case 4 -> Inks.picture(Rasters.size(raster), inks(header, samples));
            default -> throw new PictureException("damaged JPEG: it decodes to " + raster.getNumBands() + " channels");
        };
    }

    private static byte[] rgb(JpegHeader header, byte[] samples) {
        boolean isRgb = !header.hasJfif()
                && (header.adobeTransform().isPresent()
                        ? header.adobeTransform().getAsInt() == 0
                        : header.hasRgbIds());
        if (!isRgb) {
            YcbcrToRgb.convert(samples, 3);
        }
        return samples;
    }

    /** Files in ink hold the light that is left; Pillow takes that for granted ({@code CMYK;I}). */
    private static byte[] inks(JpegHeader header, byte[] samples) {
        boolean isYcck =
                header.adobeTransform().isPresent() && header.adobeTransform().getAsInt() != 0;
        if (isYcck) {
            YcbcrToRgb.convert(samples, 4);
        }
        for (int i = 0; i < samples.length; i++) {
            boolean isInverted = !isYcck || i % 4 == 3;
            samples[i] = (byte) (isInverted ? 255 - samples[i] : samples[i]);
        }
        return samples;
    }
}
