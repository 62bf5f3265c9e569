package io.vitharness.media;

/** Reads the size from the first directory of a TIFF file (TIFF 6.0). */
final class TiffHeader {

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;

    private TiffHeader() {}

    static Header read(byte[] bytes) throws PictureException {
        ByteView view = ByteView.bigEndian(bytes);
        TiffDirectory directory = TiffDirectory.read(view);
        return Header.of(require(directory, WIDTH), require(directory, HEIGHT), TiffDirectory.orientation(view));
    }

    private static long require(TiffDirectory directory, int tag) throws PictureException {
        return directory
                .number(tag)
                .orElseThrow(
                        () -> new PictureException("damaged TIFF: its first directory has no number for tag " + tag));
    }
}
