package io.vitharness.spi.support;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    private static final long FREE = -1;

    private final Map<String, Integer> words = new HashMap<>();
    private long[] keys = new long[1 << 8];
    private int[] values = new int[1 << 8];
    private int[] places = new int[1 << 8];
    private int size;

    public GramIndex() {
        Arrays.fill(keys, FREE);
    }

    /** How many different n-grams were met. */
    public int size() {
        return size;
    }

    /** The n-grams of a text whose words are parted by white space. */
    public Text text(String text) {
        List<String> said = Words.of(text);
        int[][] numbers = new int[LONGEST][];
        int[][] counts = new int[LONGEST][];
        int[] wordNumbers = new int[said.size()];
        for (int i = 0; i < wordNumbers.length; i++) {
            wordNumbers[i] = words.computeIfAbsent(said.get(i), word -> words.size());
        }
        int[] grams = new int[wordNumbers.length];
        Arrays.fill(grams, -1); // what stands before a single word
        for (int n = 1; n <= LONGEST; n++) {
            int length = Math.max(0, wordNumbers.length - n + 1);
            for (int i = 0; i < length; i++) {
                grams[i] = number(grams[i], wordNumbers[i + n - 1]);
            }
            count(n, Arrays.copyOf(grams, length), numbers, counts);
        }
        return new Text(numbers, counts, wordNumbers.length);
    }

    private void count(int n, int[] grams, int[][] numbers, int[][] counts) {
        int[] different = new int[grams.length];
        int[] often = new int[grams.length];
        int found = 0;
        for (int gram : grams) {
            if (places[gram] == 0) {
                different[found] = gram;
                places[gram] = ++found;
            }
            often[places[gram] - 1]++;
        }
        for (int i = 0; i < found; i++) {
            places[different[i]] = 0;
        }
        numbers[n - 1] = Arrays.copyOf(different, found);
        counts[n - 1] = Arrays.copyOf(often, found);
    }

    private int number(int before, int word) {
        long key = (before + 1L) << 32 | word;
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
        Arrays.fill(keys, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
