package io.vitharness.pipeline.answer;

import java.io.IOException;

/** A stored run that does not fit what would be added to it. */
public final class StaleRunException extends IOException {

    private static final long serialVersionUID = 1L;

    public StaleRunException(String message) {
        super(message);
    }
}
