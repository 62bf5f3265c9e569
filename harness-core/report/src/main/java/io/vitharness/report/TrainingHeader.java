package io.vitharness.report;

/** First line of {@code training/<model>.ndjson}; the points of the curve follow. */
public record TrainingHeader(String schema, String model, String recipe, int steps) {

    public static final String SCHEMA = "vit-harness/training/1";
}
