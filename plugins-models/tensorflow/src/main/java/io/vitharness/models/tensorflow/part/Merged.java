package io.vitharness.models.tensorflow.part;

import io.vitharness.models.tensorflow.store.Tensor;
import io.vitharness.models.tensorflow.store.Weights;
import java.util.SortedMap;
import java.util.TreeMap;

/** Weights with their low-rank adaptation worked in, for a graph without it; {@link Lora} tells how they lie. */
public final class Merged {

    private static final String DOWN = ".lora_A";
    private static final String UP = ".lora_B";

    private Merged() {}

    /** {@code W + alpha / rank * B A} for every adapted layer; the adaptation's own weights are left out. */
    public static Weights of(Weights weights, Lora lora) {
        SortedMap<String, Tensor> merged = new TreeMap<>(weights.byName());
        for (String name : weights.byName().keySet()) {
            if (name.endsWith(DOWN)) {
                String layer = name.substring(0, name.length() - DOWN.length());
                merged.remove(name);
                merged.remove(layer + UP);
                merged.put(layer + ".weight", merged(weights, layer, lora));
            }
        }
        return new Weights(merged);
    }

    private static Tensor merged(Weights weights, String layer, Lora lora) {
        Tensor weight = weights.get(layer + ".weight").orElseThrow();
        Tensor down = weights.get(layer + DOWN).orElseThrow();
        Tensor up = weights.get(layer + UP).orElseThrow();
        // a rank is below every width, so the side of A that is as wide as the rank tells how all three lie
        boolean isOutFirst = down.shape().get(0) == lora.rank();
        float[] tall = (isOutFirst ? up : down).values();
        float[] wide = (isOutFirst ? down : up).values();
        int columns = Math.toIntExact(weight.shape().get(1));
        float[] values = weight.values().clone();
        for (int i = 0; i < values.length; i++) {
            double sum = 0;
            for (int rank = 0; rank < lora.rank(); rank++) {
                sum += (double) tall[i / columns * lora.rank() + rank] * wide[rank * columns + i % columns];
            }
            values[i] += (float) (lora.scale() * sum);
        }
        return new Tensor(weight.shape(), values);
    }
}
