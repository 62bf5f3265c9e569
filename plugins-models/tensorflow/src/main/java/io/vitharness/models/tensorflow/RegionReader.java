package io.vitharness.models.tensorflow;

import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.media.mask.MaskException;
import io.vitharness.models.tensorflow.part.Coverage;
import io.vitharness.models.tensorflow.system.Parts;
import io.vitharness.models.tensorflow.system.RegionPart;
import io.vitharness.spi.Shape;
import io.vitharness.spi.model.ModelException;

/** Turns a region of a prompt into the numbers that the system's region part takes. */
record RegionReader(Parts parts) {

    /** A region that the part does not take, or that covers nothing, is this request's fault. */
    float[] read(Shape shape, Size picture) throws ModelException {
        boolean takesMasks =
                parts.region().filter(RegionPart.Mask.class::isInstance).isPresent();
        if (takesMasks) {
            return covered(shape, picture);
        }
        if (shape instanceof Shape.Box box) {
            return edges(box, picture);
        }
        throw ModelException.permanent("the prompt's region is no box; this model takes no other");
    }

    private static float[] edges(Shape.Box box, Size picture) {
        return new float[] {
            (float) (box.left() / picture.width()),
            (float) (box.top() / picture.height()),
            (float) (box.right() / picture.width()),
            (float) (box.bottom() / picture.height())
        };
    }

    private float[] covered(Shape shape, Size picture) throws ModelException {
        float[] cells = cells(shape, picture);
        for (float cell : cells) {
            if (cell > 0) {
                return cells;
            }
        }
        throw ModelException.permanent("the prompt's region covers nothing of its picture");
    }

    private float[] cells(Shape shape, Size picture) throws ModelException {
        int grid = parts.vision().grid();
        if (shape instanceof Shape.Mask mask) {
            return Coverage.of(mask(mask, picture), grid);
        }
        if (shape instanceof Shape.Box box) {
            return Coverage.of(box, picture, grid);
        }
        throw ModelException.permanent("the prompt's region is neither a mask nor a box; this model takes no other");
    }

    private static Mask mask(Shape.Mask mask, Size picture) throws ModelException {
        if (mask.width() != picture.width() || mask.height() != picture.height()) {
            throw ModelException.permanent("the prompt's mask has " + mask.width() + " x " + mask.height()
                    + " pixels, but its picture " + picture);
        }
        try {
            return Mask.parse(picture, mask.rle());
        } catch (MaskException e) {
            throw ModelException.permanent("the prompt's mask cannot be read: " + e.getMessage())
                    .causedBy(e);
        }
    }
}
