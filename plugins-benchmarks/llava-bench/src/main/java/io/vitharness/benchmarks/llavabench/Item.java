package io.vitharness.benchmarks.llavabench;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.spi.benchmark.DataException;
import java.util.Optional;

/**
 * One question.
 *
 * @param picture its file name; empty where a file of answers stands for the questions, or for a question of text alone
 * @param category such as {@code conv}, {@code detail} or {@code complex}; empty where a file of answers stands for the
 *     questions
 */
record Item(String id, String question, Optional<String> picture, Optional<String> category) {

    static Item of(JsonEntry entry) throws DataException {
        String id = entry.id("question_id");
        return isAnswer(entry)
                ? new Item(id, entry.words("prompt"), Optional.empty(), Optional.empty())
                : new Item(
                        id,
                        entry.words("text"),
                        entry.optional("image").filter(name -> !name.isBlank()),
                        entry.optional("category").map(String::strip).filter(category -> !category.isEmpty()));
    }

    /** Whether the line is a recorded answer, which repeats its question as {@code prompt}. */
    private static boolean isAnswer(JsonEntry entry) {
        return entry.has("prompt") && !entry.has("image");
    }
}
