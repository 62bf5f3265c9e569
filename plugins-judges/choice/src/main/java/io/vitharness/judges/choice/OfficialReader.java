package io.vitharness.judges.choice;

import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.judge.Reading;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * VLMEvalKit's {@code can_infer} as of 2026-06 ({@code vlmeval/utils/matching_util.py} at {@code a67ace50}), faults
 * included: an article may pass for a label.
 *
 * <p>Deviations: where the official code goes on to a language model and at last to a random letter, the answer stays
 * unread. Its letter Z and its "no match" are unread too; the phrases that it knows as refusals are refusals. The
 * environment variable VERBOSE, which switches a rule there, does not exist here.
 */
final class OfficialReader implements TextReader {

    private static final String FAILED = "Failed to obtain answer via API";
    private static final List<String> REJECTIONS = List.of(
            "Sorry, I can't help with images of people yet.",
            "I can't process this file.",
            "I'm sorry, but without the image provided",
            "Cannot determine the answer");
    private static final Pattern MARKS = Pattern.compile("[.()\\[\\],:;!*#{}]");
    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern STATED = Pattern.compile("(?iU)(?:correct\\s+)?answer\\s+is\\s+\\**([ABCD])\\**");
    private static final int LAST_TOKENS = 5;

    @Override
    public Reading read(List<Choice> choices, String answer) {
        if (answer.contains(FAILED)) {
            return new Reading.Unclear("the answer is a failed call");
        }
        Optional<String> rejection =
                REJECTIONS.stream().filter(answer::contains).findFirst();
        if (rejection.isPresent()) {
            return new Reading.Refused(rejection.get());
        }
        return byLetter(choices, answer)
                .or(() -> byStatement(choices, answer))
                .or(() -> byText(choices, answer))
                .orElseGet(() -> new Reading.Unclear("no rule of can_infer matches"));
    }

    private static Optional<Reading> byLetter(List<Choice> choices, String answer) {
        List<String> tokens = Arrays.stream(BLANKS.split(MARKS.matcher(answer).replaceAll(" ")))
                .filter(token -> !token.isEmpty())
                .toList();
        List<String> named =
                choices.stream().map(Choice::label).filter(tokens::contains).toList();
        if (named.isEmpty() && tokens.contains("Z")) {
            return Optional.of(new Reading.Unclear("the answer is Z, none of the choices"));
        }
        return named.size() == 1 && tokens.indexOf(named.get(0)) > tokens.size() - LAST_TOKENS
                ? Optional.of(Reading.Clear.text(named.get(0), "letter"))
                : Optional.empty();
    }

    private static Optional<Reading> byStatement(List<Choice> choices, String answer) {
        Matcher stated = STATED.matcher(answer);
        if (!stated.find()) {
            return Optional.empty();
        }
        String label = stated.group(1).toUpperCase(Locale.ROOT);
        return choices.stream().anyMatch(choice -> choice.label().equals(label))
                ? Optional.of(Reading.Clear.text(label, "statement"))
                : Optional.empty();
    }

    private static Optional<Reading> byText(List<Choice> choices, String answer) {
        String lower = answer.toLowerCase(Locale.ROOT);
        int limit =
                2 * choices.stream().mapToInt(choice -> length(choice.text())).sum();
        if (length(lower) > limit) {
            return Optional.empty();
        }
        List<Choice> named = choices.stream()
                .filter(choice -> lower.contains(choice.text().toLowerCase(Locale.ROOT)))
                .toList();
        return named.size() == 1 ? Optional.of(Reading.Clear.text(named.get(0).label(), "text")) : Optional.empty();
    }

    // Python counts code points
    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
