package io.vitharness.judges.choice;

import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.judge.Reading;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * LLaVA's ladder for ScienceQA ({@code haotian-liu/LLaVA}, {@code llava/eval/eval_science_qa.py}): the whole answer is a
 * letter of A to E; else it starts with a letter, a full stop and a blank; else "The answer is X." stands in it exactly
 * once, the full stop being any character. A letter beyond those that are offered is read too, and is wrong.
 */
final class ScienceQaReader implements TextReader {

    private static final Pattern LETTER = Pattern.compile("[A-E]");
    private static final Pattern OPENING = Pattern.compile("(?s)([A-E])\\. .*");
    private static final Pattern STATED = Pattern.compile("The answer is ([A-Z])[^\n]");

    @Override
    public Reading read(List<Choice> choices, String answer) {
        if (LETTER.matcher(answer).matches()) {
            return Reading.Clear.text(answer, "scienceqa-letter");
        }
        if (OPENING.matcher(answer).matches()) {
            return Reading.Clear.text(answer.substring(0, 1), "scienceqa-opening");
        }
        List<String> stated = STATED.matcher(answer)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        return stated.size() == 1
                ? Reading.Clear.text(stated.get(0), "scienceqa-statement")
                : new Reading.Unclear("no step of LLaVA's ladder matches");
    }
}
