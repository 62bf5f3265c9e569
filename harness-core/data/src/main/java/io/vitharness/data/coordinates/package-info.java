/** Readers of boxes, points, polygons and masks that models write as text, one for each convention. */
@NullMarked
package io.vitharness.data.coordinates;

import org.jspecify.annotations.NullMarked;
