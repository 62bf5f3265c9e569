package io.vitharness.benchmarks.mmbench;

import io.vitharness.testkit.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** Writes small tables in the published layout; a row starts as a sound one and is changed cell by cell. */
final class Tsv {

    private static final String COLUMNS = "index question hint A B C D answer category image l2-category split";

    private final StringBuilder text = new StringBuilder(COLUMNS.replace(' ', '\t')).append('\n');

    static String picture(int rgb) {
        return Base64.getEncoder().encodeToString(Pictures.png(8, 8, rgb));
    }

    /** Cells in pairs of column and content, over those of a sound row of this index. */
    Tsv row(long index, String... changes) {
        Map<String, String> cells = sound(index);
        for (int i = 0; i < changes.length; i += 2) {
            cells.put(changes[i], changes[i + 1]);
        }
        StringJoiner line = new StringJoiner("\t", "", "\n");
        cells.values().forEach(line::add);
        text.append(line);
        return this;
    }

    Tsv raw(String line) {
        text.append(line);
        return this;
    }

    Path write(Path folder) {
        try {
            return Files.writeString(folder.resolve("MMBench_DEV_EN.tsv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Question 7 in three rotations, the later ones with a reference, and question 8 with two options. */
    static Tsv fiveRows() {
        return new Tsv()
                .row(7, "hint", "Look closely.", "question", "\"What shape\nis the sign?\"")
                .row(8, "A", "yes", "B", "no", "C", "", "answer", "B", "image", picture(0x00ff00))
                .row(1000007, "A", "oval", "B", "round", "C", "square", "answer", "B", "image", "7")
                .row(1000008, "A", "no", "B", "yes", "C", "None", "answer", "A", "image", "8.0")
                .row(2000007, "A", "square", "B", "oval", "C", "round", "answer", "C", "image", "7");
    }

    private static Map<String, String> sound(long index) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("index", Long.toString(index));
        cells.put("question", "What shape is the sign?");
        cells.put("hint", "");
        cells.put("A", "round");
        cells.put("B", "square");
        cells.put("C", "oval");
        cells.put("D", "");
        cells.put("answer", "A");
        cells.put("category", "attribute_recognition");
        cells.put("image", picture(0xff0000));
        cells.put("l2-category", "finegrained_perception (instance-level)");
        cells.put("split", "dev");
        return cells;
    }
}
