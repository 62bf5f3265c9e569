package io.vitharness.media.mask;

import io.vitharness.media.Size;
import java.util.Arrays;

/** What can be told from run lengths alone. */
final class Runs {

    private Runs() {}

    /** A copy that covers every pixel; a picture's rest that the runs leave out is background. */
    static int[] checked(Size size, int[] runs) throws MaskException {
        long covered = 0;
        for (int i = 0; i < runs.length; i++) {
            if (runs[i] < 0) {
                throw new MaskException("run " + i + " must not be negative but is " + runs[i]);
            }
            covered += runs[i];
        }
        if (covered > size.pixels()) {
            throw new MaskException("the runs go beyond the picture: they cover " + covered + " pixels, but " + size
                    + " are " + size.pixels());
        }
        return filled(runs, (int) (size.pixels() - covered));
    }

    private static int[] filled(int[] runs, int rest) {
        boolean endsInBackground = runs.length % 2 == 1;
        int[] filled = Arrays.copyOf(runs, rest == 0 || endsInBackground ? runs.length : runs.length + 1);
        if (rest > 0) {
            filled[filled.length - 1] += rest;
        }
        return filled;
    }

    static int area(int[] runs) {
        int area = 0;
        for (int i = 1; i < runs.length; i += 2) {
            area += runs[i];
        }
        return area;
    }

    /** The fork's {@code rleToBbox}: runs of no length are passed over, which the original counts. */
    static Bounds bounds(int[] runs, int height) {
        int left = Integer.MAX_VALUE;
        int right = -1;
        int top = Integer.MAX_VALUE;
        int bottom = -1;
        int start = runs.length == 0 ? 0 : runs[0];
        for (int i = 1; i < runs.length; i += 2) {
            int last = start + runs[i] - 1;
            if (runs[i] > 0) {
                boolean spansColumns = start / height < last / height;
                left = Math.min(left, start / height);
                right = last / height;
                top = spansColumns ? 0 : Math.min(top, start % height);
                bottom = spansColumns ? height - 1 : Math.max(bottom, last % height);
            }
            start = last + 1 + (i + 1 < runs.length ? runs[i + 1] : 0);
        }
        return right < 0 ? Bounds.EMPTY : new Bounds(left, top, right - left + 1, bottom - top + 1);
    }

    /** Walks both lists once; both cover the same number of pixels. */
    static int sharedArea(int[] a, int[] b) {
        int shared = 0;
        int i = 1;
        int j = 1;
        int startA = a[0];
        int startB = b[0];
        while (i < a.length && j < b.length) {
            int endA = startA + a[i];
            int endB = startB + b[j];
            shared += Math.max(0, Math.min(endA, endB) - Math.max(startA, startB));
            if (endA <= endB) {
                startA = endA + (i + 1 < a.length ? a[i + 1] : 0);
                i += 2;
            }
            if (endB <= endA) {
                startB = endB + (j + 1 < b.length ? b[j + 1] : 0);
                j += 2;
            }
        }
        return shared;
    }
}
