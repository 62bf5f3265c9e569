/** Numbered samples for plugin authors: each teaches one thing and passes its contract. */
@NullMarked
package io.vitharness.testkit.samples;

import org.jspecify.annotations.NullMarked;
