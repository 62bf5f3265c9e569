package io.vitharness.models.tensorflow.system;

/** A mistake in a system that only its lessons or its graphs show, with the path of the key that is to blame. */
public final class KeyMistake extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String path;

    /**
     * A mistake at a key.
     *
     * @param path such as {@code stages[0].train[1]}
     */
    public KeyMistake(String path, String message) {
        super(message);
        this.path = path;
    }

    String path() {
        return path;
    }
}
