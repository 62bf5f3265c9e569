package io.vitharness.judges.choice;

import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.judge.Reading;
import java.util.List;
import java.util.stream.Stream;

/**
 * Our own reading rules, in the order in which they are tried; the first that has something to say decides. A rule says
 * nothing rather than something doubtful, and two labels are never one answer.
 */
final class DefaultReader implements TextReader {

    private static final List<Rule> PLAIN = List.of(
            new WholeTextRule(),
            new AloneRule(),
            new LabelAndTextRule(),
            new TickedRule(),
            new DeclaredRule(),
            new OpeningRule(),
            new ClosingRule(),
            new BracketedRule(),
            new NamedRule(),
            new RefusalRule(),
            new DeclaredTextRule(),
            new OpeningTextRule(),
            new MentionedTextRule());

    private static final List<Rule> RULES =
            Stream.of(EnclosedRule.all(PLAIN), PLAIN).flatMap(List::stream).toList();

    @Override
    public Reading read(List<Choice> choices, String answer) {
        if (answer.isBlank()) {
            return new Reading.Unclear("the answer is empty");
        }
        String clean = Cleaning.of(answer);
        if (clean.isBlank()) {
            return new Reading.Unclear("nothing stands outside the reasoning or the markup");
        }
        return Rule.first(RULES, new Draft(clean, Options.of(choices)))
                .orElseGet(() -> new Reading.Unclear("no rule can read the answer"));
    }
}
