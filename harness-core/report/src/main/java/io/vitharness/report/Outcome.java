package io.vitharness.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a sample of a cell went; exactly one holds for each. */
public enum Outcome {
    /** The answer was read and compared with the key. */
    @JsonProperty("scored")
    SCORED,
    /** The model answered, no rule could read it: counts as not right. */
    @JsonProperty("unclear")
    UNCLEAR,
    /** The model declined: counts as not right. */
    @JsonProperty("refused")
    REFUSED,
    /** The model failed: not counted. */
    @JsonProperty("model-error")
    MODEL_ERROR,
    /** The judge failed: not counted. */
    @JsonProperty("judge-error")
    JUDGE_ERROR,
    /** Time or budget ran out before the sample was asked: not counted. */
    @JsonProperty("limit")
    LIMIT
}
