package io.vitharness.media.mask;

import io.vitharness.media.Picture;
import io.vitharness.media.Size;
import java.util.Arrays;
import java.util.List;

/**
 * A set of pixels of a picture as run lengths in the manner of the COCO API: pixels are counted down the columns, from
 * the left; runs of background and foreground take turns, and the first, perhaps 0 long, is background. Areas, unions
 * and overlaps are computed on the runs, never on pixels. Immutable, so it may be shared between threads; equal when
 * size and runs are equal.
 *
 * <p>Follows {@code maskApi.c} of pycocotools (simplified BSD licence). Runs that end before the last pixel are filled
 * with background, as its decoder does; runs that go beyond it are refused.
 */
public final class Mask {

    private final Size size;
    private final int[] runs;
    private final int area;
    private final Bounds bounds;

    private Mask(Size size, int[] runs) {
        this.size = size;
        this.runs = runs;
        this.area = Runs.area(runs);
        this.bounds = Runs.bounds(runs, size.height());
    }

    /**
     * Reads uncompressed run lengths, COCO's {@code "counts": [5, 2, ...]}.
     *
     * @throws MaskException when a run is negative or the runs go beyond the picture
     */
    public static Mask ofRuns(Size size, int... runs) throws MaskException {
        if (size.pixels() > Integer.MAX_VALUE) {
            throw new MaskException("a mask has at most " + Integer.MAX_VALUE + " pixels but this has " + size);
        }
        return new Mask(size, Runs.checked(size, runs));
    }

    /**
     * Reads compressed run lengths, COCO's {@code "counts": "5220003"}.
     *
     * @throws MaskException when a character is none of the 64 used, the text ends within a number, a run is negative
     *     or the runs go beyond the picture
     */
    public static Mask parse(Size size, String text) throws MaskException {
        return ofRuns(size, RunText.parse(text));
    }

    /** The pixels that pass a test. */
    public static Mask where(Size size, PixelTest test) {
        RunWriter writer = new RunWriter();
        for (int x = 0; x < size.width(); x++) {
            for (int y = 0; y < size.height(); y++) {
                writer.add(1, test.contains(x, y));
            }
        }
        return written(size, writer);
    }

    /** The pixels of a picture whose first channel is not 0. */
    public static Mask of(Picture picture) {
        return where(picture.size(), (x, y) -> picture.sample(x, y, 0) != 0);
    }

    /**
     * The pixels that are in any of the masks.
     *
     * @throws IllegalArgumentException when there are none or their sizes differ
     */
    public static Mask union(List<Mask> masks) {
        return masks.stream().reduce((a, b) -> a.merge(b, Merge.UNION)).orElseThrow(Mask::noMasks);
    }

    /**
     * The pixels that are in all of the masks.
     *
     * @throws IllegalArgumentException when there are none or their sizes differ
     */
    public static Mask intersection(List<Mask> masks) {
        return masks.stream().reduce((a, b) -> a.merge(b, Merge.INTERSECTION)).orElseThrow(Mask::noMasks);
    }

    static Mask written(Size size, RunWriter writer) {
        if (size.pixels() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "a mask has at most " + Integer.MAX_VALUE + " pixels but this has " + size);
        }
        return new Mask(size, writer.runs());
    }

    public Size size() {
        return size;
    }

    /** A copy of the run lengths, background first; they sum to the picture's pixels. */
    public int[] runs() {
        return runs.clone();
    }

    /** The run lengths as COCO's compressed text. */
    public String text() {
        return RunText.write(runs);
    }

    /** How many pixels belong to the mask. */
    public int area() {
        return area;
    }

    /** The smallest rectangle around the mask, as the COCO API's {@code toBbox}. */
    public Bounds bounds() {
        return bounds;
    }

    public boolean isEmpty() {
        return area == 0;
    }

    /**
     * How many pixels two masks share.
     *
     * @throws IllegalArgumentException when their sizes differ
     */
    public int sharedArea(Mask other) {
        requireSameSize(other);
        return bounds.overlaps(other.bounds) ? Runs.sharedArea(runs, other.runs) : 0;
    }

    /**
     * Shared pixels over the pixels of either, 0 when they share none: COCO's {@code iou}.
     *
     * @throws IllegalArgumentException when their sizes differ (the COCO API answers -1)
     */
    public double overlap(Mask other) {
        int shared = sharedArea(other);
        return shared == 0 ? 0 : (double) shared / ((long) area + other.area - shared);
    }

    /**
     * How much of this mask lies on a crowd, a region whose members were not told apart: shared pixels over this
     * mask's own, COCO's {@code iou} with {@code iscrowd}.
     *
     * @throws IllegalArgumentException when their sizes differ (the COCO API answers -1)
     */
    public double overlapWithCrowd(Mask crowd) {
        int shared = sharedArea(crowd);
        return shared == 0 ? 0 : (double) shared / area;
    }

    /** A grey picture of the mask: 255 where it is, 0 elsewhere. */
    public Picture picture() {
        byte[] pixels = new byte[(int) size.pixels()];
        int place = 0;
        for (int i = 0; i < runs.length; i++) {
            int end = place + runs[i];
            for (; place < end; place++) {
                int x = place / size.height();
                int y = place % size.height();
                pixels[y * size.width() + x] = (byte) (i % 2 == 1 ? 255 : 0);
            }
        }
        return Picture.of(size, 1, pixels);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mask mask && size.equals(mask.size) && Arrays.equals(runs, mask.runs);
    }

    @Override
    public int hashCode() {
        return 31 * size.hashCode() + Arrays.hashCode(runs);
    }

    @Override
    public String toString() {
        return "a mask of " + area + " in " + size + " pixels";
    }

    private Mask merge(Mask other, Merge rule) {
        requireSameSize(other);
        return written(size, rule.merge(runs, other.runs));
    }

    private void requireSameSize(Mask other) {
        if (!size.equals(other.size)) {
            throw new IllegalArgumentException(
                    "masks of one picture have one size, not " + size + " and " + other.size);
        }
    }

    private static IllegalArgumentException noMasks() {
        return new IllegalArgumentException("at least one mask must be given, for its size");
    }
}
