/** Sets of pixels: run lengths and polygons as the COCO API has them, and how much two of them overlap. */
@NullMarked
package io.vitharness.media.mask;

import org.jspecify.annotations.NullMarked;
