/** Average precision of boxes, masks and keypoints. */
@NullMarked
package io.vitharness.judges.detection;

import org.jspecify.annotations.NullMarked;
