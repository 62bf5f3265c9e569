package io.vitharness.models.tensorflow.train;

import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.types.TFloat32;

/** How the pictures of a batch enter a stage's graph. */
interface PictureInput extends AutoCloseable {

    /** The encoder's tokens, {@code [pictures * tokens, dim]}. */
    Operand<TFloat32> features();

    /** Feeds the pictures of some lessons; the caller closes the tensor after the run. */
    Tensor feed(long[] lessons, Session.Runner runner);

    @Override
    void close();
}
