package io.vitharness.spi.support;

import java.util.Arrays;

/**
 * Numbers n-grams from 0 in the order in which they are met, whatever their length; equal n-grams have equal numbers.
 * An n-gram is known by the number of what stands before its last word, and by that word. For one thread.
 */
public final class GramIndex {

    /** The n-grams of one text; no record, since thousands are counted and nobody compares them. */
    public static final class Text {

        private final int[][] numbers;
        private final int[][] counts;
        private final int words;

        private Text(int[][] numbers, int[][] counts, int words) {
            this.numbers = numbers;
            this.counts = counts;
            this.words = words;
        }

        /** How many words the text has. */
        public int words() {
            return words;
        }

        /** How many different n-grams of a length it has. */
        public int different(int n) {
            return numbers[n - 1].length;
        }

        /** The number of one of them, in the order of the text. */
        public int number(int n, int place) {
            return numbers[n - 1][place];
        }

        /** How often that one stands in the text. */
        public int times(int n, int place) {
            return counts[n - 1][place];
        }

        /** How often an n-gram stands in the text, by its number. */
        public int count(int n, int number) {
            int[] all = numbers[n - 1];
            for (int i = 0; i < all.length; i++) {
                if (all[i] == number) {
                    return counts[n - 1][i];
                }
            }
            return 0;
        }

        /** How many n-grams the text has, repeated ones included. */
        public int total(int n) {
            return Math.max(0, words - n + 1);
        }
    }

    /** The longest n-grams that any figure counts. */
    public static final int LONGEST = 4;

    private static final int CAPACITY = 1 << 9;
    private static final long FREE = 0;

    private final WordIndex words = new WordIndex();
    private long[] keys = new long[CAPACITY];
    private int[] values = new int[CAPACITY];
    private int[] places = new int[CAPACITY];
    private int[] different = new int[CAPACITY];
    private int[] often = new int[CAPACITY];
    private int size;

    /** How many different n-grams were met. */
    public int size() {
        return size;
    }

    /** The n-grams of a text whose words are parted by white space. */
    public Text text(String text) {
        int[] said = words.split(text);
        int[][] numbers = new int[LONGEST][];
        int[][] counts = new int[LONGEST][];
        int[] grams = new int[said.length];
        Arrays.fill(grams, -1); // what stands before a single word
        for (int n = 1; n <= LONGEST; n++) {
            int length = Math.max(0, said.length - n + 1);
            for (int i = 0; i < length; i++) {
                grams[i] = number(grams[i], said[i + n - 1]);
            }
            int found = count(grams, length);
            numbers[n - 1] = Arrays.copyOf(different, found);
            counts[n - 1] = Arrays.copyOf(often, found);
        }
        return new Text(numbers, counts, said.length);
    }

    // into 'different' and 'often'; returns how many different ones there are
    private int count(int[] grams, int length) {
        if (different.length < length) {
            different = new int[2 * length];
            often = new int[2 * length];
        }
        int found = 0;
        for (int i = 0; i < length; i++) {
            int gram = grams[i];
            if (places[gram] == 0) {
                different[found] = gram;
                often[found] = 0;
                places[gram] = ++found;
            }
            often[places[gram] - 1]++;
        }
        for (int i = 0; i < found; i++) {
            places[different[i]] = 0;
        }
        return found;
    }

    private int number(int before, int word) {
        long key = (before + 1L) << 32 | (word + 1);
        int slot = slot(key);
        if (keys[slot] == FREE) {
            if (2 * size >= keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            values[slot] = size++;
        }
        return values[slot];
    }

    private int slot(long key) {
        long mixed = key * 0x9e3779b97f4a7c15L;
        int slot = (int) (mixed >>> 32) & (keys.length - 1);
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = new int[keys.length];
        places = Arrays.copyOf(places, keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
