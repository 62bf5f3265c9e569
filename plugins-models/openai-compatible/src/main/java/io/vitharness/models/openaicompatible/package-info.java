/** Any server that speaks chat completions. */
@NullMarked
package io.vitharness.models.openaicompatible;

import org.jspecify.annotations.NullMarked;
