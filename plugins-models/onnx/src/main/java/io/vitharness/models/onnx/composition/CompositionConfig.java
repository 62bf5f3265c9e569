package io.vitharness.models.onnx.composition;

import io.vitharness.models.onnx.family.OnnxConfig;
import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;

/** Which two folders are asked one after the other, and what the second is told. */
public record CompositionConfig(
        @Doc("What the two make together: box-then-mask or caption-then-picture.")
        Kind kind,

        @Doc("The folder that is asked first, with the keys of the plugin onnx.")
        OnnxConfig first,

        @Doc("The folder that is asked with what the first said, with the keys of the plugin onnx.")
        OnnxConfig then,

        @Doc("With box-then-mask: how a box is told, as it is (box) or as a point in its middle (middle).") @Default("box")
        Telling telling) {

    /** What two models make together. */
    public enum Kind {
        /** The first finds boxes, the second cuts out what lies in them. */
        BOX_THEN_MASK,
        /** The first describes, the second draws what it described. */
        CAPTION_THEN_PICTURE;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** How a segmenter is told of a box. */
    public enum Telling {
        BOX,
        MIDDLE;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
