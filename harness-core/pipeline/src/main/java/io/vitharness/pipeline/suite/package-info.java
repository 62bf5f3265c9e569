/** The suite file: YAML with places, bound to records, every mistake at once. */
@NullMarked
package io.vitharness.pipeline.suite;

import org.jspecify.annotations.NullMarked;
