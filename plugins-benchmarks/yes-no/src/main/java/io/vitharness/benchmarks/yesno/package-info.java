/** POPE and MME: questions about pictures that are answered with yes or no. */
@NullMarked
package io.vitharness.benchmarks.yesno;

import org.jspecify.annotations.NullMarked;
