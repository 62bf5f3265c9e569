package io.vitharness.judges.choice;

import io.vitharness.spi.benchmark.Question;
import java.util.Optional;

/** What MathVista says of the form of an answer, in tags of the question. */
record MathVistaFacts(String answerType, Optional<Integer> precision) {

    static final String TYPE = "answer_type";
    static final String PRECISION = "precision";
    private static final int MOST_PLACES = 20;

    static MathVistaFacts of(Question question) {
        Optional<Integer> places = Optional.ofNullable(question.tags().get(PRECISION))
                .filter(text -> text.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .filter(number -> number <= MOST_PLACES);
        return new MathVistaFacts(question.tags().getOrDefault(TYPE, "text"), places);
    }

    /** A number as MathVista's keys of floats write it. */
    String rounded(double value) {
        return precision
                .map(places -> PythonNumbers.text(value, places))
                .orElseGet(() -> PythonNumbers.truncated(PythonNumbers.rounded(value, 0)));
    }
}
