package io.vitharness.data.coordinates;

import java.util.ArrayList;
import java.util.List;

/** Counts what is wrong with one text. */
final class Tally {

    private static final int MOST_REASONS = 5;

    private final List<String> because = new ArrayList<>();
    private int clipped;
    private int swapped;
    private int repaired;
    private int unparsed;

    void clipped() {
        clipped++;
    }

    void swapped() {
        swapped++;
    }

    void repaired() {
        repaired++;
    }

    void unparsed(String reason) {
        unparsed++;
        if (because.size() < MOST_REASONS) {
            because.add(reason);
        }
    }

    int lost() {
        return unparsed;
    }

    Diagnostics diagnostics(int found) {
        return new Diagnostics(found, clipped, swapped, repaired, unparsed, because);
    }
}
