package io.vitharness.report;

import java.io.IOException;

/** A file of a run folder that cannot be read; the message names file and line, what was found and what would be right. */
public final class FormatException extends IOException {

    private static final long serialVersionUID = 1L;

    public FormatException(String message) {
        super(message);
    }
}
