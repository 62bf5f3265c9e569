package io.vitharness.models.onnx.header;

/** One axis of a declared tensor: of a fixed length, or named and free. */
public sealed interface Dimension {

    record Fixed(long length) implements Dimension {
        @Override
        public String toString() {
            return Long.toString(length);
        }
    }

    /** An axis whose length each call decides; the name may be empty. */
    record Free(String name) implements Dimension {
        @Override
        public String toString() {
            return name.isEmpty() ? "?" : name;
        }
    }
}
