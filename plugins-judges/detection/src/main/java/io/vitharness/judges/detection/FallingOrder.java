package io.vitharness.judges.detection;

/** Sorts places by falling key; equal keys keep their order, as in numpy's {@code argsort(-key, kind="mergesort")}. */
final class FallingOrder {

    private static final int SMALL = 12;

    private final double[] keys;
    private final int[] buffer;

    private FallingOrder(double[] keys) {
        this.keys = keys;
        this.buffer = new int[keys.length];
    }

    /** The places 0..n-1 in the order of their keys, of which none is NaN. */
    static int[] of(double[] keys) {
        int[] places = new int[keys.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = i;
        }
        new FallingOrder(keys).sort(places, 0, places.length);
        return places;
    }

    private void sort(int[] places, int from, int to) {
        if (to - from < SMALL) {
            insert(places, from, to);
            return;
        }
        int middle = (from + to) >>> 1;
        sort(places, from, middle);
        sort(places, middle, to);
        if (keys[places[middle]] > keys[places[middle - 1]]) {
            merge(places, from, middle, to);
        }
    }

    private void insert(int[] places, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int place = places[i];
            int j = i;
            while (j > from && keys[place] > keys[places[j - 1]]) {
                places[j] = places[--j];
            }
            places[j] = place;
        }
    }

    private void merge(int[] places, int from, int middle, int to) {
        System.arraycopy(places, from, buffer, from, middle - from);
        int left = from;
        int right = middle;
        for (int i = from; left < middle; i++) {
            boolean takesRight = right < to && keys[places[right]] > keys[buffer[left]];
            places[i] = takesRight ? places[right++] : buffer[left++];
        }
    }
}
