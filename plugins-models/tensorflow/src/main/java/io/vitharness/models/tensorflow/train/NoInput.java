package io.vitharness.models.tensorflow.train;

import io.vitharness.models.tensorflow.part.Engine;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.types.TFloat32;

/** In the place of pictures for systems that see none. */
final class NoInput implements PictureInput {

    private final Operand<TFloat32> nothing;

    NoInput(Engine engine) {
        this.nothing = engine.tf().constant(0f);
    }

    @Override
    public Operand<TFloat32> features() {
        return nothing;
    }

    @Override
    public List<Tensor> feed(long[] lessons, Session.Runner runner) {
        return List.of();
    }

    @Override
    public void close() {}
}
