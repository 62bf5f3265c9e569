package io.vitharness.judges.detection;

import io.vitharness.media.Size;
import io.vitharness.media.mask.Bounds;
import io.vitharness.media.mask.Mask;
import io.vitharness.media.mask.MaskException;
import io.vitharness.media.mask.Polygon;
import io.vitharness.spi.Shape;

/** Shapes in the form in which the official code compares them. */
final class Outlines {

    private static final double MICRO = 1e6;

    private Outlines() {}

    /** Left, top, width, height; of a mask the rectangle around it. */
    static double[] box(Shape shape) {
        if (shape instanceof Shape.Box box) {
            return new double[] {box.left(), box.top(), length(box.left(), box.right()), length(box.top(), box.bottom())
            };
        }
        if (shape instanceof Shape.Pose pose) {
            return around(pose);
        }
        if (shape instanceof Shape.Mask mask) {
            Bounds bounds = parsed(mask).bounds();
            return new double[] {bounds.left(), bounds.top(), bounds.width(), bounds.height()};
        }
        throw new IllegalArgumentException("a point has no box");
    }

    /** The pixels of a shape in a picture of a size; a box is filled, as COCO's {@code loadRes} does. */
    static Mask mask(Shape shape, Size size) {
        if (shape instanceof Shape.Mask mask) {
            return parsed(mask);
        }
        double[] box = box(shape);
        try {
            return Polygon.rectangle(box[0], box[1], box[2], box[3]).fill(size);
        } catch (MaskException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The joints of a pose as x, y, visibility. */
    static double[] joints(Shape.Pose pose) {
        return pose.keypoints().stream().mapToDouble(Double::doubleValue).toArray();
    }

    // files give left and width; right was made as left + width. Among the lengths that lead to the same right end the
    // one with few decimals is the file's own: overlaps on the verge of a limit need it to the last bit
    private static double length(double from, double to) {
        double plain = Math.rint((to - from) * MICRO) / MICRO;
        return from + plain == to ? plain : to - from;
    }

    private static Mask parsed(Shape.Mask mask) {
        try {
            return Mask.parse(new Size(mask.width(), mask.height()), mask.rle());
        } catch (MaskException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static double[] around(Shape.Pose pose) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i + 2 < pose.keypoints().size(); i += PoseOverlap.WIDTH) {
            left = Math.min(left, pose.keypoints().get(i));
            right = Math.max(right, pose.keypoints().get(i));
            top = Math.min(top, pose.keypoints().get(i + 1));
            bottom = Math.max(bottom, pose.keypoints().get(i + 1));
        }
        return new double[] {left, top, right - left, bottom - top};
    }
}
