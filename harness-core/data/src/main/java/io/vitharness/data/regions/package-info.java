/** Regions as data sets and results files write them: boxes, polygons and run lengths in the manner of COCO. */
@NullMarked
package io.vitharness.data.regions;

import org.jspecify.annotations.NullMarked;
