/** Arithmetic that several judges share. */
@NullMarked
package io.vitharness.spi.support;

import org.jspecify.annotations.NullMarked;
