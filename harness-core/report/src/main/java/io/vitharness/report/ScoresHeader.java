package io.vitharness.report;

/** First line of {@code scores/<cell>.ndjson}: by which judge the scores are. */
public record ScoresHeader(String schema, String cell, String judge, String judgeVersion) {

    public static final String SCHEMA = "vit-harness/scores/1";
}
