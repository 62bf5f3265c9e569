package io.vitharness.models.tensorflow.train;

import io.vitharness.models.tensorflow.network.Network;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.store.Weights;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.system.VisionPart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.types.TFloat32;

/**
 * Pictures as the tokens of a frozen encoder: each picture is encoded once, at its first use, and kept. Encodes a fixed
 * group of neighbours at a time, so that the bits do not depend on which batch came first.
 */
final class FeatureInput implements PictureInput {

    private static final int GROUP = 32;

    private final Engine encoder;
    private final PixelInput pictures;
    private final VisionPart vision;
    private final Operand<TFloat32> place;
    private final Map<Long, float[]> kept = new HashMap<>();

    FeatureInput(Engine engine, SystemConfig system, PixelSource lessons, Weights weights) {
        this.vision = system.parts().vision();
        this.place = engine.tf().placeholder(TFloat32.class);
        this.encoder = engine.another();
        this.pictures = new PixelInput(encoder, new Network(system.parts(), 0, encoder)::seen, vision, lessons);
        encoder.restore(weights);
    }

    @Override
    public Operand<TFloat32> features() {
        return place;
    }

    @Override
    public List<Tensor> feed(long[] indices, Session.Runner runner) {
        int size = vision.tokens() * vision.dim();
        float[] batch = new float[indices.length * size];
        for (int i = 0; i < indices.length; i++) {
            float[] group = kept.computeIfAbsent(indices[i] / GROUP, this::encode);
            System.arraycopy(group, (int) (indices[i] % GROUP) * size, batch, i * size, size);
        }
        TFloat32 tensor = Engine.tensor(batch, (long) indices.length * vision.tokens(), vision.dim());
        runner.feed(place, tensor);
        return List.of(tensor);
    }

    @Override
    public void close() {
        encoder.close();
    }

    private float[] encode(long group) {
        long[] members = LongStream.range(group * GROUP, (group + 1) * GROUP).toArray();
        Session.Runner runner = encoder.runner().fetch(pictures.features());
        List<Tensor> pixels = pictures.feed(members, runner);
        try (var result = runner.run()) {
            return Engine.floats((TFloat32) result.get(0));
        } finally {
            pixels.forEach(Tensor::close);
        }
    }
}
