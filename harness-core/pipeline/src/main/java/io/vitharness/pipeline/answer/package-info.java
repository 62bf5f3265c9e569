/** Asks models and stores every answer; may start threads. */
@NullMarked
package io.vitharness.pipeline.answer;

import org.jspecify.annotations.NullMarked;
