package io.vitharness.models.tensorflow.part;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Woven rows as a graph takes them: filled up to the same length, with the place of each token, what it sees, and the
 * tokens that are asked. The arrays are handed out, never copied.
 */
public final class Woven {

    private static final float HIDDEN = -1e9f;

    private final int length;
    private final int[] tokens;
    private final int[] places;
    private final float[] mask;
    private final List<Integer> asked = new ArrayList<>();
    private final List<Integer> targets = new ArrayList<>();

    private Woven(int count, int length) {
        this.length = length;
        this.tokens = new int[count * length];
        this.places = new int[count * length];
        this.mask = new float[count * length * length];
    }

    /** Fills up to the longest row, its branches included. */
    public static Woven of(List<WovenRow> rows) {
        int length = rows.stream().mapToInt(Woven::whole).max().orElse(0);
        Woven all = new Woven(rows.size(), length);
        Arrays.fill(all.mask, HIDDEN);
        for (int i = 0; i < rows.size(); i++) {
            all.put(rows.get(i), i * length);
        }
        return all;
    }

    /** Tokens per row, fill included. */
    public int length() {
        return length;
    }

    /** {@code rows * length} numbers: a word, or below 0 minus one minus the number of a picture's token. */
    public int[] tokens() {
        return tokens;
    }

    /** {@code rows * length} places, counted from 0. */
    public int[] places() {
        return places;
    }

    /** {@code rows * length * length}: 0 where a token is seen. */
    public float[] mask() {
        return mask;
    }

    /** {@code row * length + token}: a row's own first, then those of its branches. */
    public int[] asked() {
        return asked.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The word after each asked token. */
    public int[] targets() {
        return targets.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int whole(WovenRow row) {
        // the last word of a branch is asked for, never read
        return row.length()
                + row.branches().stream()
                        .mapToInt(branch -> branch.words().size() - 1)
                        .sum();
    }

    private void put(WovenRow row, int first) {
        for (int i = 0; i < row.length(); i++) {
            put(first, i, row.tokens().get(i), i);
            see(first, i, 0, i + 1);
        }
        row.questions().forEach(question -> ask(first + question.token(), question.word()));
        int next = row.length();
        for (WovenRow.Branch branch : row.branches()) {
            next = put(branch, first, next);
        }
        for (int fill = next; fill < length; fill++) {
            see(first, fill, fill, fill + 1);
        }
    }

    private int put(WovenRow.Branch branch, int first, int from) {
        int count = branch.words().size() - 1;
        for (int i = 0; i < count; i++) {
            put(first, from + i, branch.words().get(i), branch.before() + i);
            see(first, from + i, 0, branch.before());
            see(first, from + i, from, from + i + 1);
            ask(first + from + i, branch.words().get(i + 1));
        }
        return from + count;
    }

    private void put(int first, int index, int token, int place) {
        tokens[first + index] = token;
        places[first + index] = place;
    }

    private void see(int first, int token, int from, int until) {
        Arrays.fill(mask, (first + token) * length + from, (first + token) * length + until, 0);
    }

    private void ask(int position, int word) {
        asked.add(position);
        targets.add(word);
    }
}
