package io.vitharness.models.tensorflow.text;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Places as words of their own, {@code <b0>} to {@code <bN-1>} for N equal parts of the picture's side, as Pix2Seq (arXiv
 * 2109.10852) and VisionLLM (2305.11175) write them. A box is four words: it goes from the low edges of the first two to the
 * high edges of the last two, so each edge that was written is read again within half a bin.
 */
public record Bins(int count) {

    private static final Pattern BOX = Pattern.compile("<b(\\d+)> <b(\\d+)> <b(\\d+)> <b(\\d+)>");

    /** Every word there is. */
    public String words() {
        return IntStream.range(0, count).mapToObj(Bins::word).collect(Collectors.joining(" "));
    }

    /** The words of a box: left, top, right, bottom in 0..1 of the picture. A box thinner than a bin is widened to one. */
    public String write(float[] box) {
        int left = first(box[0]);
        int top = first(box[1]);
        return word(left) + " " + word(top) + " " + word(last(box[2], left)) + " " + word(last(box[3], top));
    }

    /** The text with every four such words as four numbers in 0..1 of the picture, {@code [left,top,right,bottom]}. */
    public String read(String text) {
        return BOX.matcher(text)
                .replaceAll(words -> String.format(
                        Locale.ROOT,
                        "[%.4f,%.4f,%.4f,%.4f]",
                        edge(words, 1, 0),
                        edge(words, 2, 0),
                        edge(words, 3, 1),
                        edge(words, 4, 1)));
    }

    private double edge(MatchResult words, int group, int further) {
        return (Integer.parseInt(words.group(group)) + further) / (double) count;
    }

    private int first(float edge) {
        return Math.max(0, Math.min(count - 1, Math.round(edge * count)));
    }

    private int last(float edge, int first) {
        return Math.max(first, Math.min(count - 1, Math.round(edge * count) - 1));
    }

    private static String word(int bin) {
        return "<b" + bin + ">";
    }
}
