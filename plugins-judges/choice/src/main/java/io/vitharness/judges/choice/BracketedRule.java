package io.vitharness.judges.choice;

import io.vitharness.judges.choice.LabelMention.Style;
import io.vitharness.spi.judge.Reading;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** One label stands in brackets, and no other label is claimed: "It is the rabbit (B)." */
final class BracketedRule implements Rule {

    private static final Pattern YEAR = Pattern.compile("(?s)^[)\\]] ?\\d.*");

    @Override
    public String id() {
        return "bracketed";
    }

    @Override
    public Optional<Reading> read(Draft draft) {
        Set<String> bracketed = new TreeSet<>();
        draft.labels().stream()
                .filter(mention -> mention.style() == Style.ENCLOSED && !mention.isDenied())
                .filter(mention -> isCapital(draft, mention)
                        && !YEAR.matcher(draft.after(mention.end())).matches())
                .forEach(mention -> bracketed.add(mention.label()));
        if (bracketed.isEmpty()) {
            return Optional.empty();
        }
        bracketed.addAll(draft.claimedLabels());
        String label = bracketed.iterator().next();
        return bracketed.size() == 1 && draft.contradicts(label)
                ? unclear("label " + label + " beside the text of another choice")
                : decide(bracketed);
    }

    // "(c) 2020" is no label
    private static boolean isCapital(Draft draft, LabelMention mention) {
        return draft.text().substring(mention.start(), mention.end()).equals(mention.label());
    }
}
