package io.vitharness.data.answers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One recorded answer.
 *
 * @param id of the question, as the benchmark writes it
 * @param text empty where the file holds no answer: an empty cell, {@code null}, Python's {@code nan}
 * @param fields the other columns that hold something, by name: what a sheet repeats of the question and its key
 * @param line the line, or the row of a sheet, counted from 1
 */
public record RecordedAnswer(String id, Optional<String> text, Map<String, String> fields, int line) {

    public RecordedAnswer {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    RecordedAnswer numbered(int time) {
        return time == 1 ? this : new RecordedAnswer(id + "#" + time, text, fields, line);
    }
}
