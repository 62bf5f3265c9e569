package io.vitharness.models.onnx.detect;

import io.vitharness.media.OpencvResizer;
import io.vitharness.media.Size;
import io.vitharness.media.processor.Normaliser;
import io.vitharness.media.processor.Processor;
import io.vitharness.media.processor.StretchedPicture;
import io.vitharness.models.onnx.engine.Tensor;
import io.vitharness.models.onnx.header.Declared;
import io.vitharness.models.onnx.header.OnnxHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Ultra-Light-Fast-Generic-Face-Detector of Linzaer: {@code scores [1, boxes, 2]} of nothing and a face, {@code boxes [1,
 * boxes, 4]} as left, top, right and bottom in shares of the picture. Follows {@code run_video_face_detect_onnx.py}; its
 * threshold of .7 is for showing, here all that could count is told.
 */
final class UltraFace implements Recipe {

    @Override
    public String modelType() {
        return "ultraface";
    }

    @Override
    public String summary() {
        return "UltraFace: faces";
    }

    @Override
    public Usual usual() {
        return new Usual(0.02, 750, 0.5);
    }

    @Override
    public Optional<List<String>> names() {
        return Optional.of(List.of("face"));
    }

    @Override
    public OptionalLong classes(OnnxHeader header, Size fed) {
        List<String> declared = header.outputs().stream().map(Declared::name).toList();
        return declared.equals(List.of("scores", "boxes")) ? OptionalLong.of(1) : OptionalLong.empty();
    }

    @Override
    public Processor processor(Size fed) {
        Normaliser colours = new Normaliser(1, List.of(127.0, 127.0, 127.0), List.of(128.0, 128.0, 128.0));
        return new StretchedPicture(fed, OpencvResizer.Kernel.LINEAR, false, colours, false);
    }

    @Override
    public List<Found> read(List<Tensor> outputs, Frame frame, List<String> names, double threshold) {
        Rows scores = Rows.of(outputs.get(0).floats(), 2);
        Rows boxes = Rows.of(outputs.get(1).floats(), 4);
        double width = frame.fed().width();
        double height = frame.fed().height();
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < scores.count(); i++) {
            if (scores.at(i, 1) > threshold) {
                found.add(new Found(
                        names.get(0),
                        scores.at(i, 1),
                        frame.box(
                                boxes.at(i, 0) * width,
                                boxes.at(i, 1) * height,
                                boxes.at(i, 2) * width,
                                boxes.at(i, 3) * height)));
            }
        }
        return found;
    }
}
