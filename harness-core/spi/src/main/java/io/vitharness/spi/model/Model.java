package io.vitharness.spi.model;

/**
 * A model that is ready to answer. {@link #answer} is called from up to {@link Capabilities#parallelCalls()} threads at
 * a time and stops when its thread is interrupted. {@link #close} may be called more than once and throws nothing.
 */
public interface Model extends AutoCloseable {

    /** The same at every call. */
    ModelCard card();

    /** The same at every call; the plan skips what the model cannot do. */
    Capabilities capabilities();

    /** Answers one request; an empty text is an answer, an error is a {@link ModelException}, never a text. */
    Answer answer(Request request) throws ModelException, InterruptedException;

    @Override
    void close();
}
