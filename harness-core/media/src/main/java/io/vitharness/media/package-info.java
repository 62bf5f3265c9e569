/** Pictures: decoding, exact resizing, masks. */
@NullMarked
package io.vitharness.media;

import org.jspecify.annotations.NullMarked;
