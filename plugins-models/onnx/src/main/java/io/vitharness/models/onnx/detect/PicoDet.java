package io.vitharness.models.onnx.detect;

import io.vitharness.media.OpencvResizer;
import io.vitharness.media.Size;
import io.vitharness.media.processor.Normaliser;
import io.vitharness.media.processor.Processor;
import io.vitharness.media.processor.StretchedPicture;
import io.vitharness.models.onnx.engine.Tensor;
import io.vitharness.models.onnx.header.OnnxHeader;
import io.vitharness.spi.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * PicoDet of PaddleDetection, exported without its post-processing: for strides 8, 16, 32 and 64 the classes' scores
 * {@code [1, cells, classes]}, then for the same strides {@code [1, cells, 4 * bins]}: how far each edge lies from the
 * cell's centre, as a distribution over whole strides. Numbers of {@code picodet_s_320_coco.yml}.
 */
final class PicoDet implements Recipe {

    private static final int[] STRIDES = {8, 16, 32, 64};

    @Override
    public String modelType() {
        return "picodet";
    }

    @Override
    public String summary() {
        return "PicoDet: scores and edge distances at four strides";
    }

    @Override
    public Usual usual() {
        return new Usual(0.025, 100, 0.6);
    }

    @Override
    public OptionalLong classes(OnnxHeader header, Size fed) {
        if (header.outputs().size() != 2 * STRIDES.length) {
            return OptionalLong.empty();
        }
        long classes = 0;
        for (int i = 0; i < STRIDES.length; i++) {
            Optional<List<Long>> scores = Recipe.fixed(header.outputs().get(i));
            Optional<List<Long>> edges = Recipe.fixed(header.outputs().get(i + STRIDES.length));
            long cells = (long) across(fed, STRIDES[i]) * down(fed, STRIDES[i]);
            boolean fits = scores.isPresent()
                    && edges.isPresent()
                    && scores.get().size() == 3
                    && edges.get().size() == 3
                    && scores.get().get(1) == cells
                    && edges.get().get(1) == cells
                    && edges.get().get(2) % 4 == 0;
            if (!fits) {
                return OptionalLong.empty();
            }
            classes = scores.get().get(2);
        }
        return OptionalLong.of(classes);
    }

    @Override
    public Processor processor(Size fed) {
        Normaliser colours =
                new Normaliser(1 / 255.0, List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225));
        return new StretchedPicture(fed, OpencvResizer.Kernel.CUBIC, false, colours, false);
    }

    @Override
    public List<Found> read(List<Tensor> outputs, Frame frame, List<String> names, double threshold) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < STRIDES.length; i++) {
            int bins = outputs.get(i + STRIDES.length).length(2) / 4;
            Rows scores = Rows.of(outputs.get(i).floats(), names.size());
            Rows edges = Rows.of(outputs.get(i + STRIDES.length).floats(), 4 * bins);
            for (int cell = 0; cell < scores.count(); cell++) {
                for (int name = 0; name < names.size(); name++) {
                    if (scores.at(cell, name) > threshold) {
                        Level level = new Level(STRIDES[i], across(frame.fed(), STRIDES[i]), bins);
                        found.add(new Found(names.get(name), scores.at(cell, name), level.box(edges, cell, frame)));
                    }
                }
            }
        }
        return found;
    }

    private static int across(Size fed, int stride) {
        return (fed.width() + stride - 1) / stride;
    }

    private static int down(Size fed, int stride) {
        return (fed.height() + stride - 1) / stride;
    }

    /** The cells of one stride. */
    private record Level(int stride, int across, int bins) {

        Shape.Box box(Rows edges, int cell, Frame frame) {
            double x = (cell % across + 0.5) * stride;
            double y = (cell / across + 0.5) * stride;
            return frame.box(
                    x - distance(edges, cell, 0),
                    y - distance(edges, cell, 1),
                    x + distance(edges, cell, 2),
                    y + distance(edges, cell, 3));
        }

        /** The mean of a softmax over the bins, in strides. */
        private double distance(Rows edges, int cell, int edge) {
            double most = Double.NEGATIVE_INFINITY;
            for (int bin = 0; bin < bins; bin++) {
                most = Math.max(most, edges.at(cell, edge * bins + bin));
            }
            double sum = 0;
            double weighed = 0;
            for (int bin = 0; bin < bins; bin++) {
                double share = Math.exp(edges.at(cell, edge * bins + bin) - most);
                sum += share;
                weighed += share * bin;
            }
            return weighed / sum * stride;
        }
    }
}
