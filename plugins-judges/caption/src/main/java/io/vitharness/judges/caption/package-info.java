/** The judge {@code caption}: descriptions of pictures against what people wrote. */
@NullMarked
package io.vitharness.judges.caption;

import org.jspecify.annotations.NullMarked;
