package io.vitharness.judges.choice;

import io.vitharness.spi.judge.Reading;
import java.util.Optional;
import java.util.Set;

/** One option is named as such, and no other label is claimed: "Option B would fit". */
final class NamedRule implements Rule {

    @Override
    public String id() {
        return "named";
    }

    @Override
    public Optional<Reading> read(Draft draft) {
        boolean named = draft.labels().stream()
                .filter(mention -> !mention.isDenied() && mention.style() != LabelMention.Style.SMALL)
                .anyMatch(mention ->
                        Cues.NAME.matcher(draft.before(mention.start())).find());
        if (!named) {
            return Optional.empty();
        }
        Set<String> claimed = draft.claimedLabels();
        String label = claimed.iterator().next();
        return claimed.size() == 1 && draft.contradicts(label)
                ? unclear("label " + label + " beside the text of another choice")
                : decide(claimed);
    }
}
