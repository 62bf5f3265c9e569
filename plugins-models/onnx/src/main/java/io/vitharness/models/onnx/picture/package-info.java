/** Pictures as a folder's own processor configuration wants them. */
@NullMarked
package io.vitharness.models.onnx.picture;

import org.jspecify.annotations.NullMarked;
