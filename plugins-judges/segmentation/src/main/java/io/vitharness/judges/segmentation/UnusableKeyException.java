package io.vitharness.judges.segmentation;

/** A key that cannot be compared with; the message says what was found and wanted. */
final class UnusableKeyException extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableKeyException(String message) {
        super(message);
    }
}
