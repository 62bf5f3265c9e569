package io.vitharness.spi.benchmark;

import java.io.IOException;

/** Files of a data set that are absent, cut off or malformed; the message names file and line, what was found, what would be right. */
public final class DataException extends IOException {

    private static final long serialVersionUID = 1L;

    public DataException(String message) {
        super(message);
    }
}
