package io.vitharness.report;

/**
 * Why a sample has no answer.
 *
 * @param kind {@code model-error}, {@code refused} (by the server's policy) or {@code limit} (time or budget ran out)
 */
public record Failure(String kind, String message) {

    public static final String MODEL_ERROR = "model-error";
    public static final String REFUSED = "refused";
    public static final String LIMIT = "limit";
}
