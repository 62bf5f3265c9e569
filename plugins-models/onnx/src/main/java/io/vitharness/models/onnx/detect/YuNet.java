package io.vitharness.models.onnx.detect;

import io.vitharness.media.OpencvResizer;
import io.vitharness.media.Size;
import io.vitharness.media.processor.Normaliser;
import io.vitharness.media.processor.Processor;
import io.vitharness.media.processor.StretchedPicture;
import io.vitharness.models.onnx.engine.Tensor;
import io.vitharness.models.onnx.header.Declared;
import io.vitharness.models.onnx.header.OnnxHeader;
import io.vitharness.spi.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * YuNet of libfacedetection: faces at strides 8, 16 and 32, with outputs {@code cls}, {@code obj}, {@code bbox} and
 * {@code kps} for each, in this order. Follows {@code FaceDetectorYNImpl::postProcess} of OpenCV 4; the five points of a
 * face are not told. The picture keeps its shape and is filled up with black.
 */
final class YuNet implements Recipe {

    private static final int[] STRIDES = {8, 16, 32};
    private static final List<String> KINDS = List.of("cls", "obj", "bbox", "kps");

    @Override
    public String modelType() {
        return "yunet";
    }

    @Override
    public String summary() {
        return "YuNet: faces at three strides";
    }

    @Override
    public Usual usual() {
        return new Usual(0.02, 750, 0.45);
    }

    @Override
    public Optional<List<String>> names() {
        return Optional.of(List.of("face"));
    }

    @Override
    public OptionalLong classes(OnnxHeader header, Size fed) {
        List<String> names = new ArrayList<>();
        for (String kind : KINDS) {
            for (int stride : STRIDES) {
                names.add(kind + "_" + stride);
            }
        }
        List<String> declared =
                header.outputs().stream().map(Declared::name).toList();
        boolean fits = declared.equals(names) && fed.width() % 32 == 0 && fed.height() % 32 == 0;
        return fits ? OptionalLong.of(1) : OptionalLong.empty();
    }

    @Override
    public Processor processor(Size fed) {
        Normaliser bytes = new Normaliser(1, List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0));
        return new StretchedPicture(fed, OpencvResizer.Kernel.LINEAR, true, bytes, true);
    }

    @Override
    public List<Found> read(List<Tensor> outputs, Frame frame, List<String> names, double threshold) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < STRIDES.length; i++) {
            float[] faces = outputs.get(i).floats();
            float[] objects = outputs.get(STRIDES.length + i).floats();
            float[] boxes = outputs.get(2 * STRIDES.length + i).floats();
            for (int cell = 0; cell < faces.length; cell++) {
                double score = Math.sqrt(share(faces[cell]) * share(objects[cell]));
                if (score > threshold) {
                    found.add(new Found(names.get(0), score, box(boxes, cell, STRIDES[i], frame)));
                }
            }
        }
        return found;
    }

    private static Shape.Box box(float[] boxes, int cell, int stride, Frame frame) {
        int across = frame.fed().width() / stride;
        double x = (cell % across + boxes[4 * cell]) * stride;
        double y = (cell / across + boxes[4 * cell + 1]) * stride;
        double width = Math.exp(boxes[4 * cell + 2]) * stride / 2;
        double height = Math.exp(boxes[4 * cell + 3]) * stride / 2;
        return frame.box(x - width, y - height, x + width, y + height);
    }

    private static double share(double score) {
        return Math.max(0, Math.min(1, score));
    }
}
