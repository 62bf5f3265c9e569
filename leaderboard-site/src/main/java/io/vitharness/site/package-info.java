/** From published runs to static pages that need neither a server nor the network. */
@NullMarked
package io.vitharness.site;

import org.jspecify.annotations.NullMarked;
