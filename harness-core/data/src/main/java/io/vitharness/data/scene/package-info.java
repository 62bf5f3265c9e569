/** Pictures of simple coloured shapes whose every label is known exactly: a pure function of purpose, seed and index. */
@NullMarked
package io.vitharness.data.scene;

import org.jspecify.annotations.NullMarked;
