package io.vitharness.benchmarks.mmvet;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.spi.benchmark.DataException;
import java.util.List;
import java.util.TreeSet;

/**
 * One question of the file.
 *
 * @param answer the key, with {@code <AND>} and {@code <OR>} between its parts
 * @param integration the capabilities that it needs, sorted, joined by {@code _}
 */
record Item(String id, String picture, String question, String answer, String integration) {

    private static final String CAPABILITY = "[A-Za-z][A-Za-z -]{0,40}";

    static Item of(String id, JsonEntry entry) throws DataException {
        return new Item(
                id,
                entry.words("imagename"),
                entry.words("question"),
                entry.text("answer"),
                String.join("_", capabilities(entry)));
    }

    /** The row of the reviewer's table, up to the answer: question and key as the official prompt shows them. */
    String rubric() {
        return question + " | " + answer.replace("<AND>", " <AND> ").replace("<OR>", " <OR> ");
    }

    private static TreeSet<String> capabilities(JsonEntry entry) throws DataException {
        List<String> names = entry.texts("capability");
        if (names.isEmpty() || !names.stream().allMatch(name -> name.matches(CAPABILITY))) {
            throw entry.fault("capability", "at least one capability such as 'ocr'");
        }
        return new TreeSet<>(names);
    }
}
