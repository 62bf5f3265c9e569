/** What a model author implements. Knows nothing of benchmarks or judges. */
@NullMarked
package io.vitharness.spi.model;

import org.jspecify.annotations.NullMarked;
