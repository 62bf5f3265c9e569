package io.vitharness.judges.choice;

import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.judge.Reading;
import java.util.List;
import java.util.Optional;

/**
 * MathVista's rules for free-form answers ({@code extract_answer.py} without its language model, then
 * {@code calculate_score.py}): the answer, or what stands between the quotes of {@code The answer is "..".}, is a number
 * as Python reads it; whole numbers are cut off, floats rounded to the question's precision, texts and lists taken as they
 * are. Right is what equals the key to the last character.
 *
 * <p>Deviation: an answer that is no such number is unread; officially a language model extracts one first.
 */
final class MathVistaOfficial implements OpenQuestions {

    private static final String OPENING = "The answer is \"";
    private static final String CLOSING = "\".";

    /**
     * What the official quick extraction finds, {@code The answer is "(.*)"\.} in Python: from the first opening of the
     * first line that has a closing behind it to that line's last one.
     */
    static Optional<String> quoted(String answer) {
        int at = answer.indexOf(OPENING);
        while (at >= 0) {
            int start = at + OPENING.length();
            int end = answer.indexOf('\n', start);
            String rest = answer.substring(start, end < 0 ? answer.length() : end);
            int closing = rest.lastIndexOf(CLOSING);
            if (closing >= 0) {
                return Optional.of(rest.substring(0, closing));
            }
            at = end < 0 ? -1 : answer.indexOf(OPENING, end);
        }
        return Optional.empty();
    }

    @Override
    public Reading read(Question question, String answer) {
        MathVistaFacts facts = MathVistaFacts.of(question);
        String said = quoted(answer).orElse(answer);
        if (said.isBlank()) {
            return new Reading.Unclear("the answer is empty");
        }
        Optional<String> normal = switch (facts.answerType()) {
            case "integer" -> PythonNumbers.parse(said).map(PythonNumbers::truncated);
            case "float" -> PythonNumbers.parse(said).map(facts::rounded);
            default -> Optional.of(said);
        };
        return normal.<Reading>map(text -> Reading.Clear.text(text, "mathvista-" + facts.answerType()))
                .orElseGet(() -> new Reading.Unclear("the answer is no number; officially a model extracts one"));
    }

    @Override
    public boolean isRight(Reading.Clear reading, List<String> keys) {
        return keys.contains(reading.text());
    }
}
