package io.vitharness.judges.choice;

import io.vitharness.spi.judge.Reading;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Of several lines one is ticked: "[x] B. rabbit", "✅ B", a table row with a check mark. */
final class TickedRule implements Rule {

    private static final Pattern TICK = Pattern.compile("[\u2705\u2713\u2714\u2611]|(?i:[\\[(]x[\\])])");

    @Override
    public String id() {
        return "ticked";
    }

    @Override
    public Optional<Reading> read(Draft draft) {
        Set<String> ticked = new TreeSet<>();
        for (String line : draft.text().split("\n", -1)) {
            if (TICK.matcher(line).find()) {
                ticked.addAll(named(line, draft.options()));
            }
        }
        return decide(ticked);
    }

    private static Set<String> named(String line, Options options) {
        Draft draft = new Draft(TICK.matcher(line).replaceAll(" ").strip(), options);
        return draft.labels().stream()
                .filter(mention -> !mention.isDenied() && mention.style() != LabelMention.Style.SMALL)
                .map(LabelMention::label)
                .collect(Collectors.toSet());
    }
}
