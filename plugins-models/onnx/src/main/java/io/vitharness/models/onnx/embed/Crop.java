package io.vitharness.models.onnx.embed;

import io.vitharness.media.Picture;
import io.vitharness.media.Size;
import io.vitharness.media.mask.Bounds;
import io.vitharness.media.mask.Mask;
import io.vitharness.media.mask.MaskException;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Shape;
import io.vitharness.spi.model.ModelException;
import java.util.List;

/** What of a picture a prompt means: its one region, cut out along whole pixels, or all of it. */
final class Crop {

    private Crop() {}

    static Picture of(Picture picture, Prompt prompt) throws ModelException {
        List<Part.Region> regions = prompt.turns().stream()
                .flatMap(turn -> turn.parts().stream())
                .filter(Part.Region.class::isInstance)
                .map(Part.Region.class::cast)
                .toList();
        if (regions.isEmpty()) {
            return picture;
        }
        if (regions.size() > 1) {
            throw ModelException.permanent(
                    "the prompt has " + regions.size() + " regions; this model compares one region with texts");
        }
        return cut(picture, box(regions.get(0).shape()));
    }

    private static Shape.Box box(Shape shape) throws ModelException {
        if (shape instanceof Shape.Box box) {
            return box;
        }
        if (shape instanceof Shape.Mask mask) {
            try {
                Bounds bounds = Mask.parse(new Size(mask.width(), mask.height()), mask.rle())
                        .bounds();
                return new Shape.Box(
                        bounds.left(),
                        bounds.top(),
                        bounds.left() + bounds.width(),
                        bounds.top() + bounds.height());
            } catch (MaskException fault) {
                throw ModelException.permanent("a mask of the prompt cannot be read: " + fault.getMessage())
                        .causedBy(fault);
            }
        }
        throw ModelException.permanent("a region is cut out by its box or mask, not by a "
                + shape.getClass().getSimpleName());
    }

    /** Every pixel that the box touches; at least one. */
    private static Picture cut(Picture picture, Shape.Box box) throws ModelException {
        int left = (int) Math.floor(Math.max(0, box.left()));
        int top = (int) Math.floor(Math.max(0, box.top()));
        int right = (int) Math.ceil(Math.min(picture.width(), box.right()));
        int bottom = (int) Math.ceil(Math.min(picture.height(), box.bottom()));
        if (right <= left || bottom <= top) {
            throw ModelException.permanent("the region " + box + " shows nothing of a picture of " + picture.size());
        }
        return picture.crop(left, top, new Size(right - left, bottom - top));
    }
}
