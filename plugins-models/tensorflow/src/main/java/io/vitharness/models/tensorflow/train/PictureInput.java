package io.vitharness.models.tensorflow.train;

import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.types.TFloat32;

/** How the pictures of a batch enter a stage's graph. */
interface PictureInput extends AutoCloseable {

    /** The encoder's tokens, {@code [pictures * tokens, dim]}. */
    Operand<TFloat32> features();

    /** What dense labels name, {@code [pictures * cells, dim]}. */
    default Operand<TFloat32> cells() {
        return features();
    }

    /** Feeds the pictures of some lessons; the caller closes the tensors after the run. */
    List<Tensor> feed(long[] lessons, Session.Runner runner);

    /** What training adds to its loss for the encoder's sake. */
    default Optional<Operand<TFloat32>> penalty() {
        return Optional.empty();
    }

    @Override
    void close();
}
