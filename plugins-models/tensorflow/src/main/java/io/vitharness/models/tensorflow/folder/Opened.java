package io.vitharness.models.tensorflow.folder;

import java.util.List;

/** What a model opened and must close. */
final class Opened {

    private Opened() {}

    /** Closes all, the last one first; the first failure is told once all were tried. */
    static void close(List<AutoCloseable> opened) {
        IllegalStateException failure = null;
        for (int i = opened.size() - 1; i >= 0; i--) {
            try {
                opened.get(i).close();
            } catch (Exception e) {
                failure = new IllegalStateException("a part of the model could not be closed: " + e.getMessage(), e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
