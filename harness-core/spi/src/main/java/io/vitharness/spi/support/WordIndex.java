package io.vitharness.spi.support;

import java.util.Arrays;

/** Numbers words from 0 in the order in which they are met; a word is read where it stands, without a copy. For one thread. */
final class WordIndex {

    private static final int CAPACITY = 1 << 7;

    private String[] words = new String[CAPACITY];
    private int[] hashes = new int[CAPACITY];
    private int[] places = new int[CAPACITY]; // a word's number and 1; 0 where there is none
    private int size;

    /** The words of a text that is parted as Python's {@code split()} parts it. */
    int[] split(String text) {
        int[] found = new int[(text.length() + 1) / 2];
        int count = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Words.isBlank(text.charAt(i))) {
                if (i > start) {
                    found[count++] = number(text, start, i);
                }
                start = i + 1;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** The words of a text that is parted at every single space, empty ones included. */
    int[] splitAtSpaces(String text) {
        int[] found = new int[text.length() + 1];
        int count = 0;
        int start = 0;
        for (int end = text.indexOf(' '); end >= 0; end = text.indexOf(' ', start)) {
            found[count++] = number(text, start, end);
            start = end + 1;
        }
        found[count++] = number(text, start, text.length());
        return Arrays.copyOf(found, count);
    }

    private int number(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int slot = first(hash);
        while (places[slot] > 0) {
            if (hashes[slot] == hash && isWord(words[slot], text, start, end)) {
                return places[slot] - 1;
            }
            slot = next(slot);
        }
        words[slot] = text.substring(start, end);
        hashes[slot] = hash;
        places[slot] = ++size;
        if (2 * size > places.length) {
            grow();
        }
        return size - 1;
    }

    private static boolean isWord(String word, String text, int start, int end) {
        return word.length() == end - start && text.startsWith(word, start);
    }

    private int first(int hash) {
        return ((hash * 0x9e3779b9) >>> 15) & (places.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (places.length - 1);
    }

    private void grow() {
        String[] oldWords = words;
        int[] oldHashes = hashes;
        int[] oldPlaces = places;
        words = new String[2 * oldWords.length];
        hashes = new int[words.length];
        places = new int[words.length];
        for (int i = 0; i < oldWords.length; i++) {
            if (oldPlaces[i] > 0) {
                int slot = first(oldHashes[i]);
                while (places[slot] > 0) {
                    slot = next(slot);
                }
                words[slot] = oldWords[i];
                hashes[slot] = oldHashes[i];
                places[slot] = oldPlaces[i];
            }
        }
    }
}
