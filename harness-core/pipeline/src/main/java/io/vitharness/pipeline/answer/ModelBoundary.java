package io.vitharness.pipeline.answer;

import io.vitharness.spi.model.ModelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a model's code is called: whatever it throws becomes a model error, never a guess. */
final class ModelBoundary {

    private static final Logger LOG = LoggerFactory.getLogger(ModelBoundary.class);

    /** A call into a model. */
    @FunctionalInterface
    interface Call<T> {
        T make() throws ModelException, InterruptedException;
    }

    private ModelBoundary() {}

    static <T> T answer(String model, Call<T> call) throws ModelException, InterruptedException {
        try {
            T made = call.make();
            if (made == null) {
                throw ModelException.permanent("model '" + model + "' returned nothing where an answer was promised");
            }
            return made;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.error("model '{}' broke its promise", model, e);
            throw ModelException.permanent(
                            "model '" + model + "' threw " + e.getClass().getSimpleName() + ": " + e.getMessage())
                    .causedBy(e);
        }
    }
}
