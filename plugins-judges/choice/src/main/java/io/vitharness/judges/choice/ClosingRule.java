package io.vitharness.judges.choice;

import io.vitharness.spi.judge.Reading;
import java.util.Optional;
import java.util.regex.Pattern;

/** The last sentence is a label alone: "It has long ears. B", "... so: (B)". */
final class ClosingRule implements Rule {

    private static final Pattern SENTENCE_BEFORE =
            Pattern.compile("(?s).*[.!?:。;\\n\u2192>\u2013\u2014=][\\s\"'(\\[{<]*+");
    private static final Pattern NOTHING_AFTER = Pattern.compile("[\\s\"')\\]}>.!。]*+");

    @Override
    public String id() {
        return "closing";
    }

    @Override
    public Optional<Reading> read(Draft draft) {
        if (draft.labels().isEmpty()) {
            return Optional.empty();
        }
        LabelMention last = draft.labels().get(draft.labels().size() - 1);
        if (last.isDenied() || last.style() == LabelMention.Style.SMALL || !standsAlone(draft, last)) {
            return Optional.empty();
        }
        if (last.isJoined()) {
            return unclear("names " + last.label() + " together with another");
        }
        return draft.contradicts(last.label())
                ? unclear("label " + last.label() + " beside the text of another choice")
                : clear(last.label());
    }

    private static boolean standsAlone(Draft draft, LabelMention last) {
        return SENTENCE_BEFORE.matcher(draft.before(last.start())).matches()
                && NOTHING_AFTER.matcher(draft.after(last.end())).matches();
    }
}
