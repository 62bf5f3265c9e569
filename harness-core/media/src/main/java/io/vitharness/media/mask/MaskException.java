package io.vitharness.media.mask;

/** A mask or polygon that came from outside and cannot be one; the message says what was found and wanted. */
public final class MaskException extends Exception {

    private static final long serialVersionUID = 1L;

    MaskException(String message) {
        super(message);
    }
}
