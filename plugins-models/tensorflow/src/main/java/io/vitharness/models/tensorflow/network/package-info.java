/** A system's parts joined in one graph. */
@NullMarked
package io.vitharness.models.tensorflow.network;

import org.jspecify.annotations.NullMarked;
