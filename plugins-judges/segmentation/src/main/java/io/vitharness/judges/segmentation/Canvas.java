package io.vitharness.judges.segmentation;

import io.vitharness.data.coordinates.PictureSizes;
import io.vitharness.media.PictureException;
import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.media.mask.MaskException;
import io.vitharness.media.mask.Polygon;
import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The pictures of a question as sizes by number, and shapes as pixels of them. Sizes come from the pictures; where a
 * prompt has none (recorded results) from the key's masks, then from the answer's.
 */
final class Canvas {

    private static final PictureSizes SIZES = new PictureSizes();

    private final Map<Integer, Size> sizes = new TreeMap<>();

    static Canvas of(Question question, List<Part.Region> key, List<Part.Region> said) throws UnusableKeyException {
        Canvas canvas = new Canvas();
        try {
            List<Size> pictures = SIZES.of(question.prompt());
            for (int i = 0; i < pictures.size(); i++) {
                canvas.sizes.put(i, pictures.get(i));
            }
        } catch (PictureException e) {
            throw new UnusableKeyException("a picture of the question has no readable size: " + e.getMessage());
        }
        canvas.learn(key);
        canvas.learn(said);
        return canvas;
    }

    /** The pixels of a place of the key. */
    Mask truth(Part.Region region) throws UnusableKeyException {
        Size size = size(region.picture());
        if (region.shape() instanceof Shape.Mask mask) {
            Mask parsed = parsed(mask);
            if (!parsed.size().equals(size)) {
                throw new UnusableKeyException("the key's mask of picture " + (region.picture() + 1L) + " has "
                        + parsed.size() + " pixels, wanted " + size + " as its picture");
            }
            return parsed;
        }
        if (region.shape() instanceof Shape.Box box) {
            return filled(box, size);
        }
        throw new UnusableKeyException("the key holds a shape that is neither mask nor box");
    }

    /** The pixels of a region of an answer; nothing where it has not the size of the picture. */
    Optional<Mask> said(Part.Region region) throws UnusableKeyException {
        Size size = size(region.picture());
        if (region.shape() instanceof Shape.Box box) {
            return Optional.of(filled(box, size));
        }
        return Optional.of(parsed((Shape.Mask) region.shape()))
                .filter(mask -> mask.size().equals(size));
    }

    private void learn(List<Part.Region> regions) {
        for (Part.Region region : regions) {
            if (region.shape() instanceof Shape.Mask mask && mask.width() > 0 && mask.height() > 0) {
                sizes.putIfAbsent(region.picture(), new Size(mask.width(), mask.height()));
            }
        }
    }

    private Size size(int picture) throws UnusableKeyException {
        return Optional.ofNullable(sizes.get(picture))
                .orElseThrow(() -> new UnusableKeyException(
                        "picture " + (picture + 1L) + " has no known size: neither picture nor mask tells it"));
    }

    private static Mask parsed(Shape.Mask mask) throws UnusableKeyException {
        try {
            return Mask.parse(new Size(mask.width(), mask.height()), mask.rle());
        } catch (MaskException | IllegalArgumentException e) {
            throw new UnusableKeyException("a mask cannot be read: " + e.getMessage());
        }
    }

    /** Cut at the picture's edges first: a box may be said to reach anywhere. */
    private static Mask filled(Shape.Box box, Size size) throws UnusableKeyException {
        double left = Math.max(0, box.left());
        double top = Math.max(0, box.top());
        double width = Math.max(0, Math.min(size.width(), box.right()) - left);
        double height = Math.max(0, Math.min(size.height(), box.bottom()) - top);
        try {
            boolean isEmpty = width == 0 || height == 0;
            return isEmpty
                    ? Mask.ofRuns(size)
                    : Polygon.rectangle(left, top, width, height).fill(size);
        } catch (MaskException e) {
            throw new UnusableKeyException("a box cannot be filled: " + e.getMessage());
        }
    }
}
