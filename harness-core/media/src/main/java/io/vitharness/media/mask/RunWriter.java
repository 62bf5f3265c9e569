package io.vitharness.media.mask;

import java.util.Arrays;

/** Collects run lengths, joining neighbours of one kind, so that none but the first is ever 0. */
final class RunWriter {

    private int[] runs = new int[16];
    private int count = 1;
    private boolean isForeground;

    void add(int length, boolean foreground) {
        if (length == 0) {
            return;
        }
        if (foreground != isForeground) {
            isForeground = foreground;
            if (count == runs.length) {
                runs = Arrays.copyOf(runs, 2 * count);
            }
            runs[count++] = 0;
        }
        runs[count - 1] += length;
    }

    int[] runs() {
        return Arrays.copyOf(runs, count);
    }
}
