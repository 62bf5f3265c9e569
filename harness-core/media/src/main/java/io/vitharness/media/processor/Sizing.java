package io.vitharness.media.processor;

import io.vitharness.media.Size;

/** How large a picture is made. Follows {@code image_transforms.py} and the processors of transformers 5.18. */
public sealed interface Sizing {

    /** The size that a picture of another size gets. */
    Size of(Size original);

    /** Always the same size; the picture is distorted. */
    record Exact(Size size) implements Sizing {
        @Override
        public Size of(Size original) {
            return size;
        }
    }

    /** The shorter edge gets a length, the longer one follows, rounded down. */
    record ShortestEdge(int edge) implements Sizing {
        @Override
        public Size of(Size original) {
            int longer = (int) ((double) edge
                    * Math.max(original.width(), original.height())
                    / Math.min(original.width(), original.height()));
            return original.width() <= original.height() ? new Size(edge, longer) : new Size(longer, edge);
        }
    }

    /**
     * The shorter edge gets a length unless the longer one would exceed a limit, as DETR has it.
     *
     * @param multiple both edges are cut to a multiple of this; 16 for YOLOS, 1 for all others
     */
    record ShortestLongest(int shortest, int longest, int multiple) implements Sizing {
        @Override
        public Size of(Size original) {
            double low = Math.min(original.width(), original.height());
            double high = Math.max(original.width(), original.height());
            boolean limited = high / low * shortest > longest;
            double raw = limited ? longest * low / high : shortest;
            int edge = limited ? (int) Math.rint(raw) : shortest;
            int width = original.width();
            int height = original.height();
            boolean kept = Math.min(width, height) == edge;
            if (!kept && width < height) {
                height = (int) (raw * height / width);
                width = edge;
            } else if (!kept) {
                width = (int) (raw * width / height);
                height = edge;
            }
            return new Size(width - width % multiple, height - height % multiple);
        }
    }

    /** The longer edge gets a length, the shorter one follows, rounded to the nearest, as SAM has it. */
    record LongestEdge(int edge) implements Sizing {
        @Override
        public Size of(Size original) {
            double scale = edge * 1.0 / Math.max(original.width(), original.height());
            return new Size((int) (original.width() * scale + .5), (int) (original.height() * scale + .5));
        }
    }

    /**
     * Both edges become multiples of a factor, with a number of pixels between two limits, as Qwen2-VL has it.
     *
     * @param factor patch size times merge size
     */
    record PixelBudget(int factor, int least, int most) implements Sizing {

        private static final int MOST_OBLONG = 200;

        @Override
        public Size of(Size original) {
            double high = Math.max(original.width(), original.height());
            if (high / Math.min(original.width(), original.height()) > MOST_OBLONG) {
                throw new IllegalArgumentException("a picture of " + original + " pixels is more than " + MOST_OBLONG
                        + " times as long as it is wide");
            }
            double pixels = original.pixels();
            long width = Math.round(Math.rint((double) original.width() / factor)) * factor;
            long height = Math.round(Math.rint((double) original.height() / factor)) * factor;
            if (width * height > most) {
                double beta = Math.sqrt(pixels / most);
                return new Size(
                        Math.max(factor, (int) Math.floor(original.width() / beta / factor) * factor),
                        Math.max(factor, (int) Math.floor(original.height() / beta / factor) * factor));
            }
            if (width * height < least) {
                double beta = Math.sqrt(least / pixels);
                return new Size(
                        (int) Math.ceil(original.width() * beta / factor) * factor,
                        (int) Math.ceil(original.height() * beta / factor) * factor);
            }
            return new Size((int) width, (int) height);
        }
    }
}
