package io.vitharness.models.tensorflow.part;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Where a graph takes {@link Rows}: its words, prefixes, pictures, positions and regions. */
public record RowInput(
        Operand<TInt32> words,
        Operand<TInt32> prefix,
        Operand<TInt32> pictures,
        Operand<TInt32> positions,
        Operand<TFloat32> regions) {

    /** Feeds the rows; the caller closes the tensors after the run. */
    public List<Tensor> feed(Rows rows, Session.Runner runner) {
        int count = rows.prefix().length;
        List<Tensor> tensors = new ArrayList<>();
        tensors.add(put(words, Engine.tensor(rows.words(), count, rows.length()), runner));
        tensors.add(put(prefix, Engine.tensor(rows.prefix(), count), runner));
        tensors.add(put(pictures, Engine.tensor(rows.pictures(), rows.pictures().length), runner));
        tensors.add(put(positions, Engine.tensor(rows.positions(), rows.positions().length), runner));
        tensors.add(put(regions, Engine.tensor(rows.regions(), count, rows.regions().length / count), runner));
        return tensors;
    }

    private static Tensor put(Operand<?> place, Tensor tensor, Session.Runner runner) {
        runner.feed(place, tensor);
        return tensor;
    }
}
