package io.vitharness.media;

/**
 * What a picture file declares, read without decoding it.
 *
 * @param size as stored, before any turning
 * @param orientation how the EXIF data say it must be turned; upright when they say nothing
 * @param isExact whether decoding gives the very pixels that Pillow gives; false for lossy WebP, whose decoder here is
 *     off by about 2 levels on average
 */
public record PictureInfo(PictureFormat format, Size size, Orientation orientation, boolean isExact) {}
