package io.vitharness.report;

/** Where every sample of a cell went; the six numbers add up to the cell's requests. */
public record Ledger(int scored, int unclear, int refused, int modelError, int judgeError, int limit) {

    public static final Ledger EMPTY = new Ledger(0, 0, 0, 0, 0, 0);

    public int total() {
        return scored + unclear + refused + modelError + judgeError + limit;
    }

    /** The same with one more sample. */
    public Ledger plus(Outcome outcome) {
        return new Ledger(
                scored + one(outcome == Outcome.SCORED),
                unclear + one(outcome == Outcome.UNCLEAR),
                refused + one(outcome == Outcome.REFUSED),
                modelError + one(outcome == Outcome.MODEL_ERROR),
                judgeError + one(outcome == Outcome.JUDGE_ERROR),
                limit + one(outcome == Outcome.LIMIT));
    }

    private static int one(boolean holds) {
        return holds ? 1 : 0;
    }
}
