/** Stored answers to scores, scores to figures. */
@NullMarked
package io.vitharness.pipeline.score;

import org.jspecify.annotations.NullMarked;
