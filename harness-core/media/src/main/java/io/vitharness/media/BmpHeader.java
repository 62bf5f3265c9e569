package io.vitharness.media;

/** Reads the size from a Windows bitmap's header. */
final class BmpHeader {

    private static final int FILE_HEADER = 14;
    private static final int OS2_HEADER = 12;

    private BmpHeader() {}

    static Header read(byte[] bytes) throws PictureException {
        ByteView view = ByteView.littleEndian(bytes);
        if (view.u32(FILE_HEADER) == OS2_HEADER) {
            return Header.of(view.u16(FILE_HEADER + 4), view.u16(FILE_HEADER + 6));
        }
        // a negative height tells that rows run from the top
        return Header.of(view.u32(FILE_HEADER + 4), Math.abs((long) (int) view.u32(FILE_HEADER + 8)));
    }
}
