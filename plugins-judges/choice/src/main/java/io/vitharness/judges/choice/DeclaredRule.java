package io.vitharness.judges.choice;

import io.vitharness.judges.choice.LabelMention.Style;
import io.vitharness.spi.judge.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A sentence says which label is meant: "the answer is B", "Answer: (b)", "option B is correct", "答案是B", "故选B".
 * Of several claims the last counts only where the answer takes the earlier ones back or calls it final.
 */
final class DeclaredRule implements Rule {

    private static final Pattern CORRECTION = Pattern.compile(
            "(?iU)\\b(?:wait|actually|but|however|no|correction|"
                    + "on second thought|re-?consider\\w*|instead|rather|sorry|mistake\\w*|final(?:ly)?|in conclusion)\\b|不对|但|最终|更正|而是");

    @Override
    public String id() {
        return "declared";
    }

    @Override
    public Optional<Reading> read(Draft draft) {
        List<LabelMention> claims = draft.labels().stream()
                .filter(mention -> !mention.isDenied() && isClaimed(draft, mention))
                .toList();
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        LabelMention last = claims.get(claims.size() - 1);
        return isTakenBack(draft, claims) ? judge(draft, List.of(last)) : judge(draft, claims);
    }

    private Optional<Reading> judge(Draft draft, List<LabelMention> claims) {
        Set<String> labels = new TreeSet<>();
        for (LabelMention claim : claims) {
            if (claim.isJoined()) {
                return unclear("names " + claim.label() + " together with another");
            }
            if (isBesideAnother(draft, claim)) {
                return unclear("label " + claim.label() + " beside the text of another choice");
            }
            if (draft.listsAfter(claim)) {
                return unclear("lists the choices");
            }
            labels.add(claim.label());
        }
        return decide(labels);
    }

    private static boolean isClaimed(Draft draft, LabelMention mention) {
        String before = draft.before(mention.start());
        String after = draft.after(mention.end());
        boolean ends = Cues.END.matcher(after).find();
        if (Cues.STRONG.matcher(before).find()) {
            return mention.style() != Style.SMALL || ends || !isWord(mention);
        }
        if (mention.style() == Style.SMALL) {
            return false;
        }
        return Cues.PRAISE.matcher(after).find()
                || (ends && Cues.WEAK.matcher(before).find());
    }

    private static boolean isWord(LabelMention mention) {
        return Set.of("a", "i").contains(mention.label().toLowerCase(Locale.ROOT));
    }

    private static boolean isTakenBack(Draft draft, List<LabelMention> claims) {
        LabelMention last = claims.get(claims.size() - 1);
        int from = claims.stream()
                .filter(claim -> !claim.label().equals(last.label()))
                .mapToInt(LabelMention::end)
                .max()
                .orElse(last.start());
        return CORRECTION.matcher(draft.text().substring(from, last.start())).find();
    }

    // "the answer is B. cat" where C is the cat
    private static boolean isBesideAnother(Draft draft, LabelMention claim) {
        String after = draft.after(claim.end());
        Set<String> named = draft.options().startOf(after.strip().replaceFirst("^[)\\]}.:,\\s\"'(\\-]+", ""));
        return !named.isEmpty()
                && !named.contains(claim.label())
                && named.stream().noneMatch(draft.options()::isVague);
    }
}
