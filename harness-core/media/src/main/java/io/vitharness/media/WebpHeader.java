package io.vitharness.media;

/** Reads the size from the chunks of a WebP file (RFC 9649). */
final class WebpHeader {

    private static final int FIRST_CHUNK = 12;
    private static final int CHUNK_HEADER = 8;

    private WebpHeader() {}

    static Header read(byte[] bytes) throws PictureException {
        ByteView view = ByteView.littleEndian(bytes);
        if (view.u32(4) + CHUNK_HEADER > view.size()) {
            throw new PictureException(
                    "truncated WebP: it declares " + (view.u32(4) + CHUNK_HEADER) + " bytes but has " + view.size());
        }
        ByteView body = view.from(FIRST_CHUNK + CHUNK_HEADER);
        if (view.hasText(FIRST_CHUNK, "VP8 ")) {
            return lossy(body);
        }
        if (view.hasText(FIRST_CHUNK, "VP8L")) {
            return lossless(body);
        }
        if (view.hasText(FIRST_CHUNK, "VP8X")) {
            return extended(view, body);
        }
        throw new PictureException("damaged WebP: its first chunk is none of 'VP8 ', 'VP8L' and 'VP8X'");
    }

    private static Header lossy(ByteView body) throws PictureException {
        return new Header(body.u16(6) & 0x3fff, body.u16(8) & 0x3fff, Orientation.UPRIGHT, false);
    }

    private static Header lossless(ByteView body) throws PictureException {
        long bits = body.u32(1);
        return Header.of(1 + (bits & 0x3fff), 1 + ((bits >> 14) & 0x3fff));
    }

    /** Walks all chunks: the pictures inside may be larger than the canvas says, so the largest counts. */
    private static Header extended(ByteView view, ByteView canvas) throws PictureException {
        Header header = Header.of(1 + u24(canvas, 4), 1 + u24(canvas, 7));
        long at = FIRST_CHUNK;
        while (at + CHUNK_HEADER <= view.size()) {
            ByteView body = view.from(at + CHUNK_HEADER);
            if (view.hasText(at, "VP8 ")) {
                header = merge(header, lossy(body));
            } else if (view.hasText(at, "VP8L")) {
                header = merge(header, lossless(body));
            } else if (view.hasText(at, "EXIF")) {
                header = turned(header, body);
            }
            // an animation's frame holds chunks of its own after 16 bytes
            long length = view.hasText(at, "ANMF") ? 16 : view.u32(at + 4);
            at += CHUNK_HEADER + length + (length & 1);
        }
        return header;
    }

    private static Header merge(Header canvas, Header part) {
        long width = Math.max(canvas.width(), part.width());
        long height = Math.max(canvas.height(), part.height());
        return new Header(width, height, canvas.orientation(), canvas.isExact() && part.isExact());
    }

    private static Header turned(Header header, ByteView exif) throws PictureException {
        ByteView block = exif.hasText(0, "Exif\0\0") ? exif.from(6) : exif;
        return new Header(header.width(), header.height(), TiffDirectory.orientation(block), header.isExact());
    }

    private static long u24(ByteView view, int at) throws PictureException {
        return view.u16(at) | (view.u8(at + 2) << 16);
    }
}
