/** How far people or judges agree: pure arithmetic, the same on every machine. */
@NullMarked
package io.vitharness.data.agreement;

import org.jspecify.annotations.NullMarked;
