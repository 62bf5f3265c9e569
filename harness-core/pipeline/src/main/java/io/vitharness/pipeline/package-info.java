/** From a suite to a report: the stages, joined by Harness. */
@NullMarked
package io.vitharness.pipeline;

import org.jspecify.annotations.NullMarked;
