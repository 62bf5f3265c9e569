package io.vitharness.models.onnx.detect;

import io.vitharness.media.Size;
import io.vitharness.media.processor.Processor;
import io.vitharness.models.onnx.engine.Tensor;
import io.vitharness.models.onnx.header.Declared;
import io.vitharness.models.onnx.header.Dimension;
import io.vitharness.models.onnx.header.OnnxHeader;
import io.vitharness.spi.model.ModelException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A small detector that comes as a single graph: all that its repository tells in code and no file tells. */
interface Recipe {

    /** What names it in a suite. */
    String modelType();

    String summary();

    /** The repository's own numbers: threshold, how many places at most, overlap. */
    Usual usual();

    /** The classes, where they need no file. */
    default Optional<List<String>> names() {
        return Optional.empty();
    }

    /**
     * How many classes a graph tells apart; empty where its outputs are not those of this detector.
     *
     * @param fed the size of picture that the graph takes
     */
    OptionalLong classes(OnnxHeader header, Size fed);

    /** How pictures are prepared. */
    Processor processor(Size fed);

    /**
     * The places that are surer than a threshold, before overlaps are resolved.
     *
     * @param outputs in the order in which the graph declares them
     */
    List<Found> read(List<Tensor> outputs, Frame frame, List<String> names, double threshold) throws ModelException;

    /** Numbers of a repository's own evaluation. */
    record Usual(double threshold, int most, double overlap) {}

    /** The picture that a graph takes: its only input, {@code [1, 3, height, width]} of fixed size. */
    static Optional<Size> fed(OnnxHeader header) {
        List<Declared> inputs = header.inputs();
        if (inputs.size() != 1 || inputs.get(0).shape().size() != 4) {
            return Optional.empty();
        }
        List<Dimension> axes = inputs.get(0).shape();
        boolean isPicture = axes.get(1) instanceof Dimension.Fixed channels && channels.length() == 3;
        return isPicture
                        && axes.get(2) instanceof Dimension.Fixed height
                        && axes.get(3) instanceof Dimension.Fixed width
                        && Math.min(height.length(), width.length()) > 0
                ? Optional.of(new Size(Math.toIntExact(width.length()), Math.toIntExact(height.length())))
                : Optional.empty();
    }

    /** The fixed lengths of an output; empty where one is free. */
    static Optional<List<Long>> fixed(Declared declared) {
        boolean isFixed = declared.shape().stream().allMatch(Dimension.Fixed.class::isInstance);
        return isFixed
                ? Optional.of(declared.shape().stream()
                        .map(axis -> ((Dimension.Fixed) axis).length())
                        .toList())
                : Optional.empty();
    }
}
