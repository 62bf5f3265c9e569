package io.vitharness.models.tensorflow.folder;

import java.util.List;

/** What a model opened and must close. */
final class Opened {

    private Opened() {}

    /** Closes all, the last one first; once all were tried the first failure is told, with the others in it. */
    static void close(List<AutoCloseable> opened) {
        IllegalStateException failure = null;
        for (int i = opened.size() - 1; i >= 0; i--) {
            try {
                opened.get(i).close();
            } catch (Exception e) {
                var fault = new IllegalStateException("a part of the model could not be closed: " + e.getMessage(), e);
                if (failure == null) {
                    failure = fault;
                } else {
                    failure.addSuppressed(fault);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
