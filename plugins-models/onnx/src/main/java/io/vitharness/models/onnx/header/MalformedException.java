package io.vitharness.models.onnx.header;

import java.io.IOException;

/** A file is no ONNX model; says what was found and at which byte. */
public final class MalformedException extends IOException {

    private static final long serialVersionUID = 1;

    public MalformedException(String message) {
        super(message);
    }
}
