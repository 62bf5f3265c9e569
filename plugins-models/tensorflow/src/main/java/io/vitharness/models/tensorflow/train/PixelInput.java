package io.vitharness.models.tensorflow.train;

import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Network;
import io.vitharness.models.tensorflow.system.VisionPart;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.types.TFloat32;

/** Pictures as pixels: the encoder is part of the graph and can learn. */
final class PixelInput implements PictureInput {

    private final PixelSource lessons;
    private final int side;
    private final Operand<TFloat32> pixels;
    private final Operand<TFloat32> features;

    PixelInput(Engine engine, Network network, VisionPart.Vit vision, PixelSource lessons) {
        this.lessons = lessons;
        this.side = vision.image();
        this.pixels = engine.tf().placeholder(TFloat32.class);
        this.features = network.features(pixels);
    }

    @Override
    public Operand<TFloat32> features() {
        return features;
    }

    @Override
    public Tensor feed(long[] indices, Session.Runner runner) {
        int size = side * side * 3;
        float[] batch = new float[indices.length * size];
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(lessons.pixels(indices[i]), 0, batch, i * size, size);
        }
        TFloat32 tensor = Engine.tensor(batch, indices.length, side, side, 3);
        runner.feed(pixels, tensor);
        return tensor;
    }

    @Override
    public void close() {}
}
