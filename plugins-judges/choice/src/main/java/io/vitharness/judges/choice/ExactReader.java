package io.vitharness.judges.choice;

import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.judge.Reading;
import java.util.List;

/** The answer is a label and nothing else, not even a blank, as LLaVA's SEED-Bench conversion compares it. */
final class ExactReader implements TextReader {

    @Override
    public Reading read(List<Choice> choices, String answer) {
        boolean label = choices.stream().anyMatch(choice -> choice.label().equals(answer));
        return label ? Reading.Clear.text(answer, "exact") : new Reading.Unclear("the answer is not exactly a label");
    }
}
