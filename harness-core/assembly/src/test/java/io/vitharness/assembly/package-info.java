/** The finished distribution, used as its users do. */
@NullMarked
package io.vitharness.assembly;

import org.jspecify.annotations.NullMarked;
