package io.vitharness.media;

import java.util.Arrays;
import java.util.Optional;

/** The file formats that are read, told apart by their first bytes, never by a file's name. */
public enum PictureFormat {
    PNG("image/png", "\u0089PNG\r\n\u001a\n") {
        @Override
        Header header(byte[] bytes) throws PictureException {
            return PngHeader.read(bytes);
        }
    },
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff") {
        @Override
        Header header(byte[] bytes) throws PictureException {
            return JpegHeader.read(bytes).header();
        }
    },
    GIF("image/gif", "GIF8") {
        @Override
        Header header(byte[] bytes) throws PictureException {
            return GifHeader.read(bytes).header();
        }
    },
    BMP("image/bmp", "BM") {
        @Override
        Header header(byte[] bytes) throws PictureException {
            return BmpHeader.read(bytes);
        }
    },
    TIFF("image/tiff", "II*\0") {
        @Override
        boolean matches(byte[] bytes) {
            return super.matches(bytes) || ByteView.bigEndian(bytes).hasText(0, "MM\0*");
        }

        @Override
        Header header(byte[] bytes) throws PictureException {
            return TiffHeader.read(bytes);
        }
    },
    WEBP("image/webp", "RIFF") {
        @Override
        boolean matches(byte[] bytes) {
            return super.matches(bytes) && ByteView.bigEndian(bytes).hasText(8, "WEBP");
        }

        @Override
        Header header(byte[] bytes) throws PictureException {
            return WebpHeader.read(bytes);
        }
    };

    private final String mediaType;
    private final String signature;

    PictureFormat(String mediaType, String signature) {
        this.mediaType = mediaType;
        this.signature = signature;
    }

    /** For example {@code image/png}. */
    public String mediaType() {
        return mediaType;
    }

    /** The format that the first bytes tell; empty when it is none of these. */
    public static Optional<PictureFormat> of(byte[] bytes) {
        return Arrays.stream(values()).filter(format -> format.matches(bytes)).findFirst();
    }

    boolean matches(byte[] bytes) {
        return ByteView.bigEndian(bytes).hasText(0, signature);
    }

    abstract Header header(byte[] bytes) throws PictureException;
}
