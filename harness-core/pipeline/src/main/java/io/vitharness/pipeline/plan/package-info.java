/** What will be done: cells, skips, hashes, effective configuration. */
@NullMarked
package io.vitharness.pipeline.plan;

import org.jspecify.annotations.NullMarked;
