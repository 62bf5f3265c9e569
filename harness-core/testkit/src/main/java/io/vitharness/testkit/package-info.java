/** Contracts and misbehaving fakes for plugin authors. */
@NullMarked
package io.vitharness.testkit;

import org.jspecify.annotations.NullMarked;
