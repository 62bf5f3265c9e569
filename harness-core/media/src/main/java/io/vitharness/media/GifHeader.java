package io.vitharness.media;

import java.util.OptionalInt;

/**
 * The screen of a GIF file (GIF89a) and where its first picture lies on it.
 *
 * @param transparent the colour number that stands for nothing
 */
record GifHeader(Header header, int left, int top, OptionalInt transparent) {

    private static final int IMAGE = 0x2c;
    private static final int EXTENSION = 0x21;
    private static final int GRAPHIC_CONTROL = 0xf9;

    static GifHeader read(byte[] bytes) throws PictureException {
        ByteView view = ByteView.littleEndian(bytes);
        OptionalInt transparent = OptionalInt.empty();
        long at = 13L + colourTable(view.u8(10));
        while (view.u8(at) == EXTENSION) {
            if (view.u8(at + 1) == GRAPHIC_CONTROL) {
                transparent = (view.u8(at + 3) & 1) == 1 ? OptionalInt.of(view.u8(at + 6)) : OptionalInt.empty();
            }
            at = afterBlocks(view, at + 2);
        }
        if (view.u8(at) != IMAGE) {
            throw new PictureException(
                    "damaged GIF: byte " + at + " should begin a picture, 44, but is " + view.u8(at));
        }
        return at(view, at, transparent);
    }

    /** The screen grows where the picture reaches beyond it, as in Pillow. */
    private static GifHeader at(ByteView view, long at, OptionalInt transparent) throws PictureException {
        int left = view.u16(at + 1);
        int top = view.u16(at + 3);
        int width = Math.max(view.u16(6), left + view.u16(at + 5));
        int height = Math.max(view.u16(8), top + view.u16(at + 7));
        return new GifHeader(Header.of(width, height), left, top, transparent);
    }

    private static int colourTable(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private static long afterBlocks(ByteView view, long start) throws PictureException {
        long at = start;
        while (view.u8(at) != 0) {
            at += 1L + view.u8(at);
        }
        return at + 1;
    }
}
