package io.vitharness.judges.choice;

import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.judge.Reading;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * MMMU's parser of multiple-choice answers ({@code MMMU-Benchmark/MMMU}, {@code eval_utils.py},
 * {@code parse_multi_choice_response}): letters in brackets, else letters between blanks, else the texts of choices in an
 * answer of more than five words; of several the one that stands last.
 *
 * <p>Deviation: where the official parser draws a letter at random, the answer stays unread.
 */
final class MmmuReader implements TextReader {

    private static final List<Character> MARKS = List.of(',', '.', '!', '?', ';', ':', '\'');
    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int FEW_WORDS = 5;

    @Override
    public Reading read(List<Choice> choices, String answer) {
        String text = " " + stripped(answer) + " ";
        Reading bracketed = last(choices, choice -> text.lastIndexOf("(" + choice.label() + ")"), "mmmu-bracket");
        if (bracketed instanceof Reading.Clear) {
            return bracketed;
        }
        Reading letter = last(choices, choice -> text.lastIndexOf(" " + choice.label() + " "), "mmmu-letter");
        if (letter instanceof Reading.Clear || BLANKS.split(text.strip()).length <= FEW_WORDS) {
            return letter;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return last(choices, choice -> lower.lastIndexOf(choice.text().toLowerCase(Locale.ROOT)), "mmmu-text");
    }

    private static Reading last(List<Choice> choices, ToIntFunction<Choice> place, String rule) {
        int last = -1;
        Reading reading =
                new Reading.Unclear("no rule of MMMU's parser matches; officially a letter is drawn at random");
        for (Choice choice : choices) {
            int found = place.applyAsInt(choice);
            if (found > last) {
                last = found;
                reading = Reading.Clear.text(choice.label(), rule);
            }
        }
        return reading;
    }

    // one mark after the other, as Python's strip does when called for each
    private static String stripped(String answer) {
        String text = answer;
        for (char mark : MARKS) {
            int from = 0;
            int to = text.length();
            while (from < to && text.charAt(from) == mark) {
                from++;
            }
            while (to > from && text.charAt(to - 1) == mark) {
                to--;
            }
            text = text.substring(from, to);
        }
        return text;
    }
}
