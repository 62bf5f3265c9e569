package io.vitharness.judges.choice;

import io.vitharness.judges.choice.LabelMention.Style;
import io.vitharness.spi.judge.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** One line, the first or another, opens with a label and goes on after a mark: "B. It has long ears", "(B) because ..". */
final class OpeningRule implements Rule {

    private static final Pattern ONLY_MARKS =
            Pattern.compile("(?s)(?:.*\\n)?[^\\p{L}\\p{N}\\n]*+(?i:(?:option|choice) )?[\"'(\\[{<]*+");
    private static final Pattern MARK_AFTER = Pattern.compile(
            "(?s)^(?:[\"')\\]}>]*+ ?(?:[.:,;!|、。)\\-\u2013\u2014(]|\\n|$|because |since |as |rather than |instead of )|[)\\]}>]).*");
    private static final Pattern SMALL_MARK_AFTER = Pattern.compile("(?s)^[)\\].:].*");

    @Override
    public String id() {
        return "opening";
    }

    @Override
    public Optional<Reading> read(Draft draft) {
        List<LabelMention> openings = new ArrayList<>();
        draft.labels().stream().filter(mention -> opensLine(draft, mention)).forEach(openings::add);
        Set<String> labels = new TreeSet<>();
        for (LabelMention opening : openings) {
            if (opening.isJoined() && !opening.isDenied()) {
                return unclear("names " + opening.label() + " together with another");
            }
            labels.add(opening.label());
        }
        if (labels.size() != 1) {
            return decide(labels);
        }
        if (openings.get(0).isDenied()) {
            return Optional.empty();
        }
        String label = openings.get(0).label();
        if (draft.listsAfter(openings.get(0))) {
            return unclear("lists the choices");
        }
        return draft.contradicts(label)
                ? unclear("label " + label + " beside the text of another choice")
                : clear(label);
    }

    private static boolean opensLine(Draft draft, LabelMention mention) {
        String after = draft.after(mention.end());
        boolean marked = mention.style() == Style.SMALL
                ? SMALL_MARK_AFTER.matcher(after).matches()
                : MARK_AFTER.matcher(after).matches();
        return marked && ONLY_MARKS.matcher(draft.before(mention.start())).matches() && isLineStart(draft, mention);
    }

    // the window before a label is shorter than some lines
    private static boolean isLineStart(Draft draft, LabelMention mention) {
        String before = draft.before(mention.start());
        return before.length() == mention.start() || before.contains("\n");
    }
}
