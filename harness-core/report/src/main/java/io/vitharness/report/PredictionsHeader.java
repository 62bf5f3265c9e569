package io.vitharness.report;

/** First line of {@code predictions/<cell>.ndjson}: whose answers follow. */
public record PredictionsHeader(String schema, String cell, String comparability, ModelFacts model) {

    public static final String SCHEMA = "vit-harness/predictions/1";
}
