package io.vitharness.benchmarks.vqa;

import java.util.Map;
import java.util.TreeMap;

/** GQA's kinds of questions; binary or open as in its {@code eval.py}. */
final class Gqa {

    private Gqa() {}

    /** Tags for slices; none where the files tell no kind. */
    static Map<String, String> tags(String structural, String semantic) {
        Map<String, String> tags = new TreeMap<>();
        if (!structural.isBlank()) {
            tags.put("structural type", structural);
            tags.put("answer type", structural.equals("query") ? "open" : "binary");
        }
        if (!semantic.isBlank()) {
            tags.put("semantic type", semantic);
        }
        return tags;
    }
}
