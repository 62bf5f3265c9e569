package io.vitharness.judges.choice;

import io.vitharness.spi.judge.Reading;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence says which choice is meant by its text: "So the correct answer is the rabbit." */
final class DeclaredTextRule implements Rule {

    private static final Pattern CUE =
            Pattern.compile("(?iU)(?:\\b(?:answer|choice|option)\\b[^.\\n?!;:=]{0,50}?(?:\\b(?:is|be|was)\\b|[:=])"
                    + "|(?:答案|选项|正解)(?:应该|应)?(?:是|为|:))[\\s:]*+");
    private static final Pattern END = Pattern.compile("\\n|[.!](?:\\s|$)|。");

    @Override
    public String id() {
        return "declared-text";
    }

    @Override
    public Optional<Reading> read(Draft draft) {
        Matcher cue = CUE.matcher(draft.text());
        Optional<String> said = Optional.empty();
        while (cue.find()) {
            boolean claimed = !Cues.DOUBT.matcher(draft.before(cue.start())).find();
            said = claimed ? Optional.of(sentence(draft.text().substring(cue.end()))) : said;
        }
        return said.flatMap(sentence -> read(new Draft(sentence, draft.options()), draft));
    }

    private Optional<Reading> read(Draft sentence, Draft whole) {
        Set<String> texts = sentence.claimedTexts();
        if (texts.size() != 1 || !texts.containsAll(whole.claimedLabels())) {
            return texts.isEmpty() ? Optional.empty() : unclear("names more than one choice");
        }
        return decide(texts);
    }

    private static String sentence(String rest) {
        Matcher end = END.matcher(rest);
        return end.find() ? rest.substring(0, end.start()) : rest;
    }
}
