package io.vitharness.models.onnx.detect;

import io.vitharness.spi.Shape;

/**
 * A place that a detector found.
 *
 * @param label what it is called; may be empty
 * @param score 0..1
 * @param box in pixels of the original picture; may reach beyond it where the reference lets it
 */
record Found(String label, double score, Shape.Box box) {}
