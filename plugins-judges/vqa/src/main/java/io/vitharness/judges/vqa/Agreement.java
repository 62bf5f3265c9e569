package io.vitharness.judges.vqa;

import java.util.List;

/** How far an answer agrees with several people's: three of the others suffice, each person left out once. */
final class Agreement {

    private static final double ENOUGH = 3;

    private Agreement() {}

    /**
     * The mean over all answers of {@code min(1, matches among the others / 3)}. Answers are told apart by their place,
     * as the official code does by {@code answer_id}.
     *
     * @param answers at least one
     */
    static double of(String said, List<String> answers) {
        long matches = answers.stream().filter(said::equals).count();
        double sum = 0;
        for (String left : answers) {
            sum += Math.min(1, (matches - (left.equals(said) ? 1 : 0)) / ENOUGH);
        }
        return sum / answers.size();
    }
}
