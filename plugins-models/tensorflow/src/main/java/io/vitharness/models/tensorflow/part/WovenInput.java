package io.vitharness.models.tensorflow.part;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Where a graph takes {@link Woven}: its tokens, their places, what they see, and which are asked. */
public record WovenInput(
        Operand<TInt32> tokens, Operand<TInt32> places, Operand<TFloat32> mask, Operand<TInt32> asked) {

    /** Feeds the rows; the caller closes the tensors after the run. */
    public List<Tensor> feed(Woven rows, Session.Runner runner) {
        long length = rows.length();
        long count = rows.tokens().length / length;
        int[] positions = rows.asked();
        List<Tensor> tensors = List.of(
                Engine.tensor(rows.tokens(), count, length),
                Engine.tensor(rows.places(), count, length),
                Engine.tensor(rows.mask(), count, length, length),
                Engine.tensor(positions, positions.length));
        runner.feed(tokens, tensors.get(0))
                .feed(places, tensors.get(1))
                .feed(mask, tensors.get(2))
                .feed(asked, tensors.get(3));
        return tensors;
    }
}
