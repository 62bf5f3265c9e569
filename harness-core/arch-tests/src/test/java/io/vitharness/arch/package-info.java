/** The walls of the house: who may import whom, and who may touch the world outside. */
@NullMarked
package io.vitharness.arch;

import org.jspecify.annotations.NullMarked;
