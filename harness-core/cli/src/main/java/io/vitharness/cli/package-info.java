/** The command line. */
@NullMarked
package io.vitharness.cli;

import org.jspecify.annotations.NullMarked;
