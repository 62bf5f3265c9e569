package io.vitharness.media;

/** Reads the chunks of a PNG file (ISO/IEC 15948) that stand before the pixels. */
final class PngHeader {

    private static final int SIGNATURE = 8;
    private static final int CHUNK_OVERHEAD = 12;

    private PngHeader() {}

    static Header read(byte[] bytes) throws PictureException {
        ByteView view = ByteView.bigEndian(bytes);
        if (!view.hasText(SIGNATURE + 4, "IHDR")) {
            throw new PictureException("damaged PNG: its first chunk is not IHDR");
        }
        return Header.of(view.u32(16), view.u32(20), orientation(view));
    }

    private static Orientation orientation(ByteView view) throws PictureException {
        long at = SIGNATURE;
        while (at + CHUNK_OVERHEAD <= view.size()) {
            if (view.hasText(at + 4, "eXIf")) {
                return TiffDirectory.orientation(view.from(at + 8));
            }
            at += CHUNK_OVERHEAD + view.u32(at);
        }
        return Orientation.UPRIGHT;
    }
}
