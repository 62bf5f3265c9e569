package io.vitharness.judges.choice;

import io.vitharness.spi.judge.Reading;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first sentence is the text of a choice and nothing else, reasons follow: "Rabbit. A cat has shorter ears", "Yes, two". */
final class OpeningTextRule implements Rule {

    private static final Pattern END = Pattern.compile("\\n|[.!](?=\\s)|[。!]");
    private static final Pattern END_OR_COMMA = Pattern.compile("\\n|[.,!](?=\\s)|[。!,]");
    private static final Set<String> VERDICTS = Set.of("yes", "no", "true", "false", "是", "否", "对", "错");

    @Override
    public String id() {
        return "opening-text";
    }

    @Override
    public Optional<Reading> read(Draft draft) {
        return read(draft, END, false).or(() -> read(draft, END_OR_COMMA, true));
    }

    private Optional<Reading> read(Draft draft, Pattern border, boolean verdict) {
        Matcher end = border.matcher(draft.text());
        if (!end.find()) {
            return Optional.empty();
        }
        Set<String> named = draft.options().labelled(draft.text().substring(0, end.start()));
        boolean fits = named.size() == 1
                && named.containsAll(draft.claimedLabels())
                && (!verdict
                        || VERDICTS.contains(
                                draft.options().text(named.iterator().next())));
        return fits && !takesBack(draft, draft.text().substring(end.end()), named) ? decide(named) : Optional.empty();
    }

    // "Yes, no", "Cat. Dog."
    private static boolean takesBack(Draft draft, String rest, Set<String> named) {
        return END_OR_COMMA
                .splitAsStream(rest)
                .map(draft.options()::labelled)
                .anyMatch(labels -> !labels.isEmpty() && !labels.equals(named));
    }
}
