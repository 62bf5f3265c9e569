package io.vitharness.spi.model;

/** A provider whose models are trained by the harness before they are opened. */
public interface TrainableModelProvider<C extends Record> extends ModelProvider<C> {

    /**
     * All that decides the trained weights (parts, data, stages, seed) as canonical text: equal recipes train equal
     * weights. Its SHA-256 names the checkpoint folder.
     *
     * @param seed the seed that {@link Workshop#seed()} will give
     * @throws IllegalArgumentException where what the configuration names cannot be used; told as a mistake of the suite
     */
    String recipe(C config, long seed);

    /**
     * Trains into {@link Workshop#checkpoint()}; runs in a JVM of its own. When that folder holds the remains of an
     * interrupted training of the same recipe it goes on from there. Returns only when the checkpoint is complete.
     */
    void train(C config, Workshop workshop) throws ModelException, InterruptedException;
}
