/** COCO, LVIS and PASCAL VOC: finding objects, outlining them, finding their joints. */
@NullMarked
package io.vitharness.benchmarks.coco;

import org.jspecify.annotations.NullMarked;
