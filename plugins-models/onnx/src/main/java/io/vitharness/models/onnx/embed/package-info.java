/** Vectors of pictures and texts: CLIP, SigLIP and encoders of pictures alone. */
@NullMarked
package io.vitharness.models.onnx.embed;

import org.jspecify.annotations.NullMarked;
