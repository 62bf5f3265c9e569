package io.vitharness.data.editing;

/** A mask whose values the asked rule cannot read; the message says what was found and wanted. */
public final class MaskValueException extends Exception {

    private static final long serialVersionUID = 1L;

    MaskValueException(String message) {
        super(message);
    }
}
