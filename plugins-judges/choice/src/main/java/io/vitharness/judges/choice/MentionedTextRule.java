package io.vitharness.judges.choice;

import io.vitharness.spi.judge.Reading;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A short answer mentions the text of one choice only: "I think it is a rabbit". A vague text such as "no" or "left"
 * must open or end the answer, a number must be the only one.
 */
final class MentionedTextRule implements Rule {

    private static final int MAX_WORDS = 40;
    private static final int MAX_LETTERS = 250;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern COMMA_AFTER = Pattern.compile("(?s)^\\s*(?:[.,;:!,。、-].*|$)");

    @Override
    public String id() {
        return "mentioned-text";
    }

    @Override
    public Optional<Reading> read(Draft draft) {
        Set<String> texts = draft.claimedTexts();
        if (texts.isEmpty() || draft.text().length() > MAX_LETTERS || BLANKS.split(draft.text()).length > MAX_WORDS) {
            return Optional.empty();
        }
        Set<String> named = new TreeSet<>(texts);
        named.addAll(draft.claimedLabels());
        if (named.size() > 1) {
            return decide(named);
        }
        String label = texts.iterator().next();
        return isPlain(draft, label) ? clear(label) : Optional.empty();
    }

    private static boolean isPlain(Draft draft, String label) {
        if (draft.options().isNumber(label)) {
            return NUMBER.matcher(draft.text()).results().count() == 1;
        }
        return !draft.options().isVague(label) || draft.texts().stream().anyMatch(mention -> isAtEdge(draft, mention));
    }

    private static boolean isAtEdge(Draft draft, TextMention mention) {
        String after = draft.after(mention.end());
        boolean closes = COMMA_AFTER.matcher(after).matches();
        boolean last = after.replaceAll("[\\s.!。\"')]", "").isEmpty();
        return !mention.isDenied() && (last || (mention.start() == 0 && closes));
    }
}
