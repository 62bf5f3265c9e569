/** Where a run keeps its files; handed to the stages. */
@NullMarked
package io.vitharness.pipeline.store;

import org.jspecify.annotations.NullMarked;
