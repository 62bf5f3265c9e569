/** Made-up benchmarks and training sets in the official file formats, the same bytes for the same arguments. */
@NullMarked
package io.vitharness.data.synthetic;

import org.jspecify.annotations.NullMarked;
