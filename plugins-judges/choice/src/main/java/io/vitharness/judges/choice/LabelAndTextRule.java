package io.vitharness.judges.choice;

import io.vitharness.spi.judge.Reading;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The answer is a label with the text of a choice: "B. rabbit", "rabbit (B)"; it is unclear where they disagree. */
final class LabelAndTextRule implements Rule {

    private static final int MAX_LETTERS = 1000;
    private static final String JOINT = "[\\s.:)\\]},\\-\u2013\u2014\u3001|=>\"'(\\[]+";

    @Override
    public String id() {
        return "label-and-text";
    }

    @Override
    public Optional<Reading> read(Draft draft) {
        if (draft.text().length() > MAX_LETTERS) {
            return Optional.empty();
        }
        String label = "(" + draft.options().labelPattern() + ")";
        Matcher first = Pattern.compile("(?is)[\\s\"'(\\[{<]*+(?:(?:option|choice) )?" + label + "(" + JOINT + ")(.+)")
                .matcher(draft.text());
        if (first.matches() && !isArticle(first.group(1), first.group(2))) {
            return compare(draft.options(), first.group(1), first.group(3));
        }
        Matcher last = Pattern.compile("(?is)(.+?)(" + JOINT + ")" + label + "[\\s.!)\\]}\"']*+")
                .matcher(draft.text());
        return last.matches() ? compare(draft.options(), last.group(3), last.group(1)) : Optional.empty();
    }

    private Optional<Reading> compare(Options options, String token, String text) {
        String label = options.label(token).orElseThrow();
        Set<String> named = options.labelled(text);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        return named.contains(label)
                ? clear(label)
                : unclear("label " + label + " beside the text of " + String.join(" and ", named));
    }

    private static boolean isArticle(String token, String joint) {
        String word = token.toUpperCase(Locale.ROOT);
        return joint.isBlank() && !joint.contains("\n") && (word.equals("A") || word.equals("I"));
    }
}
