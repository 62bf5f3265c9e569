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
 * FastestDet of dog-qiuqiu: one output {@code [1, 5 + classes, rows, columns]} with a cell's objectness, centre, size and
 * classes; each cell has one class. Follows {@code example/onnx-runtime/runtime.py} (blue first, averaged down, objectness
 * to the .6 times class to the .4, overlap .45), but within each class, as its evaluation does.
 */
final class FastestDet implements Recipe {

    private static final int BOX = 5;

    @Override
    public String modelType() {
        return "fastestdet";
    }

    @Override
    public String summary() {
        return "FastestDet: one class and box for each cell of a grid";
    }

    @Override
    public Usual usual() {
        return new Usual(0.05, 100, 0.45);
    }

    @Override
    public OptionalLong classes(OnnxHeader header, Size fed) {
        if (header.outputs().size() != 1) {
            return OptionalLong.empty();
        }
        Optional<List<Long>> shape = Recipe.fixed(header.outputs().get(0));
        boolean fits = shape.isPresent()
                && shape.get().size() == 4
                && shape.get().get(1) > BOX
                && shape.get().get(2) * 16 == fed.height()
                && shape.get().get(3) * 16 == fed.width();
        return fits ? OptionalLong.of(shape.get().get(1) - BOX) : OptionalLong.empty();
    }

    @Override
    public Processor processor(Size fed) {
        return new StretchedPicture(fed, OpencvResizer.Kernel.AREA, false, Normaliser.UNIT, true);
    }

    @Override
    public List<Found> read(List<Tensor> outputs, Frame frame, List<String> names, double threshold) {
        Tensor map = outputs.get(0);
        int columns = map.length(3);
        int cells = map.length(2) * columns;
        Rows planes = Rows.of(map.floats(), cells);
        List<Found> found = new ArrayList<>();
        for (int cell = 0; cell < cells; cell++) {
            int likeliest = likeliest(planes, cell, names.size());
            double score = Math.pow(planes.at(0, cell), 0.6) * Math.pow(planes.at(BOX + likeliest, cell), 0.4);
            if (score > threshold) {
                found.add(new Found(names.get(likeliest), score, box(planes, cell, columns, frame)));
            }
        }
        return found;
    }

    private static int likeliest(Rows planes, int cell, int classes) {
        int likeliest = 0;
        for (int i = 1; i < classes; i++) {
            if (planes.at(BOX + i, cell) > planes.at(BOX + likeliest, cell)) {
                likeliest = i;
            }
        }
        return likeliest;
    }

    private static Shape.Box box(Rows planes, int cell, int columns, Frame frame) {
        Size fed = frame.fed();
        double stride = (double) fed.width() / columns;
        double x = (cell % columns + Math.tanh(planes.at(1, cell))) * stride;
        double y = (cell / columns + Math.tanh(planes.at(2, cell))) * stride;
        double width = Rows.sigmoid(planes.at(3, cell)) * fed.width() / 2;
        double height = Rows.sigmoid(planes.at(4, cell)) * fed.height() / 2;
        return frame.box(x - width, y - height, x + width, y + height);
    }
}
