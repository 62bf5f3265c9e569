package io.vitharness.models.tensorflow.train;

import io.vitharness.models.tensorflow.network.Network;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.system.VisionPart;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.types.TFloat32;

/** Pictures as pixels, films as frames or clouds as points: the encoder is part of the graph and can learn. */
final class PixelInput implements PictureInput {

    private final PixelSource lessons;
    private final VisionPart vision;
    private final Operand<TFloat32> pixels;
    private final Network.Seen seen;

    PixelInput(
            Engine engine, Function<Operand<TFloat32>, Network.Seen> encoder, VisionPart vision, PixelSource lessons) {
        this.lessons = lessons;
        this.vision = vision;
        this.pixels = engine.tf().placeholder(TFloat32.class);
        this.seen = encoder.apply(pixels);
    }

    @Override
    public Operand<TFloat32> features() {
        return seen.tokens();
    }

    @Override
    public Operand<TFloat32> cells() {
        return seen.cells();
    }

    @Override
    public Optional<Operand<TFloat32>> penalty() {
        return seen.penalty();
    }

    @Override
    public List<Tensor> feed(long[] indices, Session.Runner runner) {
        int size = vision.numbers();
        float[] batch = new float[indices.length * size];
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(lessons.pixels(indices[i]), 0, batch, i * size, size);
        }
        TFloat32 tensor = Engine.tensor(batch, shape(vision, indices.length));
        runner.feed(pixels, tensor);
        return List.of(tensor);
    }

    @Override
    public void close() {}

    private static long[] shape(VisionPart vision, long inputs) {
        return LongStream.concat(LongStream.of(inputs), vision.shape().stream().mapToLong(Integer::longValue))
                .toArray();
    }
}
