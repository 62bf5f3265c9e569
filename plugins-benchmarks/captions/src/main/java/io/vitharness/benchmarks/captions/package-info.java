/** The benchmark {@code captions}: pictures to be described, in the layout of COCO. */
@NullMarked
package io.vitharness.benchmarks.captions;

import org.jspecify.annotations.NullMarked;
