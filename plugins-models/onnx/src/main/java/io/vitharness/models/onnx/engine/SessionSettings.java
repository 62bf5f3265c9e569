package io.vitharness.models.onnx.engine;

/**
 * How sessions are opened.
 *
 * @param threads how many processor threads one call may keep busy; at least 1
 */
public record SessionSettings(int threads, Placement placement) {

    public SessionSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("'threads' must be at least 1 but is " + threads);
        }
    }
}
