package io.vitharness.media;

/** Bytes that are no picture, a damaged one, or one larger than allowed; the message says what was found and wanted. */
public final class PictureException extends Exception {

    private static final long serialVersionUID = 1L;

    PictureException(String message) {
        super(message);
    }

    PictureException(String message, Throwable cause) {
        super(message, cause);
    }
}
