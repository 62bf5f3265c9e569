/** Which plugins are installed, each in a class loader of its own. */
@NullMarked
package io.vitharness.pipeline.plugin;

import org.jspecify.annotations.NullMarked;
