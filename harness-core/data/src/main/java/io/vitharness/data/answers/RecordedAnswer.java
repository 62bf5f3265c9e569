package io.vitharness.data.answers;

import java.util.Optional;

/**
 * One recorded answer.
 *
 * @param id of the question, as the benchmark writes it
 * @param text empty where the file holds no answer: an empty cell, {@code null}, Python's {@code nan}
 * @param line the line, or the row of a sheet, counted from 1
 */
public record RecordedAnswer(String id, Optional<String> text, int line) {}
