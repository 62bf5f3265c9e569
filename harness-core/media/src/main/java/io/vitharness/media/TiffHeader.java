package io.vitharness.media;

import java.util.Optional;

/**
 * Reads the size from the first directory of a TIFF file (TIFF 6.0), and refuses what would make a reader allocate far
 * more than the size tells: many samples to a pixel, wide samples, tiles larger than any picture.
 */
final class TiffHeader {

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS_PER_SAMPLE = 258;
    private static final int SAMPLES_PER_PIXEL = 277;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;

    private static final int MAX_SAMPLES = 4;
    private static final int MAX_BITS = 16;
    private static final long MAX_TILE = 1 << 24;

    private TiffHeader() {}

    static Header read(byte[] bytes) throws PictureException {
        ByteView view = ByteView.bigEndian(bytes);
        TiffDirectory directory = TiffDirectory.read(view);
        requireAtMost(MAX_SAMPLES, directory.number(SAMPLES_PER_PIXEL), "samples to a pixel");
        requireAtMost(MAX_BITS, widest(directory), "bits to a sample");
        requireAtMost(MAX_TILE, tile(directory), "pixels to a tile");
        return Header.of(require(directory, WIDTH), require(directory, HEIGHT), TiffDirectory.orientation(view));
    }

    private static Optional<Long> widest(TiffDirectory directory) throws PictureException {
        long widest = 0;
        for (int bits : directory.shorts(BITS_PER_SAMPLE).orElse(new int[0])) {
            widest = Math.max(widest, bits);
        }
        return Optional.of(widest);
    }

    /** Each side is capped first, so that the product cannot overflow. */
    private static Optional<Long> tile(TiffDirectory directory) throws PictureException {
        long width = directory.number(TILE_WIDTH).orElse(0L);
        long height = directory.number(TILE_HEIGHT).orElse(0L);
        return Optional.of(Math.min(width, MAX_TILE + 1) * Math.min(height, MAX_TILE + 1));
    }

    private static void requireAtMost(long most, Optional<Long> found, String what) throws PictureException {
        if (found.isPresent() && found.get() > most) {
            throw new PictureException(
                    "unsupported TIFF: wanted at most " + most + " " + what + " but found " + found.get());
        }
    }

    private static long require(TiffDirectory directory, int tag) throws PictureException {
        return directory
                .number(tag)
                .orElseThrow(
                        () -> new PictureException("damaged TIFF: its first directory has no number for tag " + tag));
    }
}
