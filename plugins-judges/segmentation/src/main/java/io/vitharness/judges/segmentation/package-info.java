/** The judge {@code segmentation}: masks and boxes that an expression refers to, pixel by pixel. */
@NullMarked
package io.vitharness.judges.segmentation;

import org.jspecify.annotations.NullMarked;
