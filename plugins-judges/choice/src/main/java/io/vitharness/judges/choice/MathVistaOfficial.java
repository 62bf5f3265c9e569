package io.vitharness.judges.choice;

import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.judge.Reading;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * MathVista's rules for free-form answers ({@code extract_answer.py} without its language model, then
 * {@code calculate_score.py}): the answer, or what stands between the quotes of {@code The answer is "..".}, is a number
 * as Python reads it; whole numbers are cut off, floats rounded to the question's precision, texts and lists taken as they
 * are. Right is what equals the key to the last character.
 *
 * <p>Deviation: an answer that is no such number is unread; officially a language model extracts one first.
 */
final class MathVistaOfficial implements OpenQuestions {

    private static final Pattern QUOTED = Pattern.compile("The answer is \"(.*)\"\\.");

    /** What the official quick extraction finds. */
    static Optional<String> quoted(String answer) {
        Matcher quoted = QUOTED.matcher(answer);
        return quoted.find() ? Optional.of(quoted.group(1)) : Optional.empty();
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
