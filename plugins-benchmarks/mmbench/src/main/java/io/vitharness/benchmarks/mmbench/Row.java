package io.vitharness.benchmarks.mmbench;

import io.vitharness.spi.benchmark.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of the table: a question in one rotation of its options.
 *
 * @param line where it stands in the file, counted from 1
 * @param group the question that it is a rotation of, by the index of its first pass
 * @param options those that the row offers, in order of their letters
 * @param answer the letter of the right option, where the file tells
 */
record Row(
        int line,
        long index,
        long group,
        String question,
        Optional<String> hint,
        List<Choice> options,
        Optional<String> answer,
        Map<String, String> tags,
        PictureCell picture) {

    /** Distance between the indices of two passes of one question. */
    static final long PASS = 1_000_000;

    Row {
        options = List.copyOf(options);
        tags = Map.copyOf(tags);
    }

    String id() {
        return Long.toString(index);
    }

    /** Which rotation it is, counted from 0. */
    int pass() {
        return (int) (index / PASS);
    }

    boolean isMain() {
        return index == group;
    }

    /** The same question with its option texts moved on by some letters, the last ones coming first. */
    Row rotated(int by) {
        List<Choice> moved = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            moved.add(new Choice(
                    options.get(i).label(),
                    options.get(Math.floorMod(i - by, options.size())).text()));
        }
        Optional<String> key = answer.map(letter -> moved(letter, by));
        return new Row(line, index + by * PASS, group, question, hint, moved, key, tags, picture);
    }

    private String moved(String letter, int by) {
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).label().equals(letter)) {
                return options.get((i + by) % options.size()).label();
            }
        }
        return letter; // the key of an option that reads as missing is no option of any rotation
    }
}
