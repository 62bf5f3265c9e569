package io.vitharness.models.tensorflow.part;

import io.vitharness.models.tensorflow.system.Parts;
import java.util.List;

/**
 * Rows of words as a graph takes them: filled up to the same length, with the positions of which the next word is
 * asked. The arrays are handed out, never copied.
 */
public final class Rows {

    /** In the place of the number of a picture that is not there. */
    public static final int NO_PICTURE = -1;

    private final int length;
    private final int[] words;
    private final int[] prefix;
    private final int[] pictures;
    private final float[] regions;
    private final int[] positions;
    private final int[] targets;

    private Rows(int count, Parts parts, int length, int asked) {
        this.length = length;
        this.words = new int[count * length];
        this.prefix = new int[count];
        this.pictures = new int[count * parts.pictures()];
        this.regions = new float[count * parts.wholeRegion().length];
        this.positions = new int[asked];
        this.targets = new int[asked];
    }

    /** Fills up to the longest row. */
    public static Rows of(List<Row> rows, Parts parts) {
        int pictureTokens = parts.pictureTokens();
        int length = rows.stream().mapToInt(Row::length).max().orElse(0);
        int asked = rows.stream().mapToInt(row -> row.answer().length + 1).sum();
        Rows all = new Rows(rows.size(), parts, length, asked);
        int next = 0;
        for (int i = 0; i < rows.size(); i++) {
            all.put(rows.get(i), i, parts);
            next = all.ask(rows.get(i), i * (pictureTokens + length) + all.prefix[i] - 1, next);
        }
        return all;
    }

    /** Words per row, fill included. */
    public int length() {
        return length;
    }

    /** {@code rows * length} numbers. */
    public int[] words() {
        return words;
    }

    /** Tokens of picture and prompt of each row. */
    public int[] prefix() {
        return prefix;
    }

    /**
     * Which picture of the batch each row shows; {@code rows * pictures per row} numbers. {@link #NO_PICTURE} where one is
     * missing and the adapter can miss pictures.
     */
    public int[] pictures() {
        return pictures;
    }

    /**
     * Each row's region: left, top, right, bottom in 0..1 of its picture, {@code rows * 4} numbers; how much of each cell it
     * covers, {@code rows * cells}, where the system takes masks.
     */
    public float[] regions() {
        return regions;
    }

    /** {@code row * (pictureTokens + length) + place}: from each prompt's last word to each answer's. */
    public int[] positions() {
        return positions;
    }

    /** The word that stands after each position. */
    public int[] targets() {
        return targets;
    }

    private void put(Row row, int index, Parts parts) {
        int[] prompt = row.prompt();
        System.arraycopy(prompt, 0, words, index * length, prompt.length);
        System.arraycopy(row.answer(), 0, words, index * length + prompt.length, row.answer().length);
        prefix[index] = parts.pictureTokens() + prompt.length;
        float[] region = row.region().orElseGet(parts::wholeRegion);
        System.arraycopy(region, 0, regions, region.length * index, region.length);
        int perRow = parts.pictures();
        int there = parts.adapter().missesPictures() ? perRow - row.missing() : perRow;
        for (int i = 0; i < perRow; i++) {
            pictures[index * perRow + i] = i < there ? row.picture() * perRow + i : NO_PICTURE;
        }
    }

    private int ask(Row row, int place, int from) {
        int[] answer = row.answer();
        for (int i = 0; i <= answer.length; i++) {
            positions[from + i] = place + i;
            targets[from + i] = i < answer.length ? answer[i] : row.end();
        }
        return from + answer.length + 1;
    }
}
