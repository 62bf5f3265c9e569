/** Vision-language models of several graphs: pictures become rows between the words, and a decoder goes on from there. */
@NullMarked
package io.vitharness.models.onnx.language;

import org.jspecify.annotations.NullMarked;
