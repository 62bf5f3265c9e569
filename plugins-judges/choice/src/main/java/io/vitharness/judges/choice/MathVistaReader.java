package io.vitharness.judges.choice;

import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.judge.Reading;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * MathVista's rule for extracted answers to multiple-choice questions ({@code lupantech/MathVista},
 * {@code evaluation/calculate_score.py}), faults included: the first letter in brackets, else the whole text as a letter,
 * else the choice with the least Levenshtein distance, so that "N/A" and refusals become a choice.
 *
 * <p>Deviation: an empty answer says nothing; officially it becomes the shortest choice.
 */
final class MathVistaReader implements TextReader {

    private static final Pattern BRACKETED = Pattern.compile("\\(([a-zA-Z])\\)");

    @Override
    public Reading read(List<Choice> choices, String answer) {
        String text = MathVistaOfficial.quoted(answer).orElse(answer).strip();
        if (text.isEmpty()) {
            return new Reading.Unclear("the answer is empty");
        }
        Matcher bracketed = BRACKETED.matcher(text);
        String said = bracketed.find() ? bracketed.group(1).toUpperCase(Locale.ROOT) : text;
        return choices.stream()
                .filter(choice -> choice.label().equals(said))
                .findFirst()
                .map(choice -> clear(choices, choice, "mathvista-letter"))
                .orElseGet(() -> nearest(choices, said));
    }

    private static Reading nearest(List<Choice> choices, String said) {
        int[] text = said.codePoints().limit(2 * 5_000).toArray();
        Choice best = choices.get(0);
        int least = Integer.MAX_VALUE;
        for (Choice choice : choices) {
            int distance = distance(text, choice.text().codePoints().toArray());
            if (distance < least) {
                least = distance;
                best = choice;
            }
        }
        return clear(choices, best, least == 0 ? "mathvista-text" : "mathvista-nearest");
    }

    // officially texts are compared, and some questions offer one text twice: the first choice stands for both
    private static Reading clear(List<Choice> choices, Choice chosen, String rule) {
        String label = choices.stream()
                .filter(choice -> choice.text().equals(chosen.text()))
                .map(Choice::label)
                .findFirst()
                .orElse(chosen.label());
        return Reading.Clear.text(label, rule);
    }

    private static int distance(int[] one, int[] other) {
        int[] row = new int[other.length + 1];
        for (int j = 0; j <= other.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length; j++) {
                int replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length];
    }
}
