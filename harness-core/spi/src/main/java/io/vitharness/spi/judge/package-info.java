/** What the author of a judge or of a metric implements. No clock, no randomness, no locale in here. */
@NullMarked
package io.vitharness.spi.judge;

import org.jspecify.annotations.NullMarked;
