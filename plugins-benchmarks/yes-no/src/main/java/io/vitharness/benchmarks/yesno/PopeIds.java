package io.vitharness.benchmarks.yesno;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.spi.benchmark.DataException;
import java.util.List;

/**
 * Ids of POPE's questions: subset and {@code question_id}. LLaVA's files hold all subsets and add 10,000,000 to the ids
 * of random and 20,000,000 to those of popular; both forms of an id are the same question.
 */
final class PopeIds {

    private static final int STEP = 10_000_000;

    /** Subsets by what LLaVA adds to their ids. */
    private static final List<String> STEPS = List.of("adversarial", "random", "popular");

    private PopeIds() {}

    static String of(String subset, JsonEntry line) throws DataException {
        String number = line.id("question_id");
        return subset + "/" + (number.matches("\\d{8}") ? Integer.toString(Integer.parseInt(number) % STEP) : number);
    }

    /** The id of a line that names no subset, in LLaVA's counting. */
    static String counted(JsonEntry line) throws DataException {
        int number = line.number("question_id");
        if (number < 1 || number / STEP >= STEPS.size()) {
            throw line.fault("question_id", "an id that LLaVA's file of all subsets has");
        }
        return STEPS.get(number / STEP) + "/" + number % STEP;
    }

    /** Whether a line has an id of LLaVA's counting, which tells the subset. */
    static boolean isCounted(JsonEntry line) {
        return line.json().path("question_id").isInt()
                && line.json().path("question_id").asInt() > STEP;
    }
}
