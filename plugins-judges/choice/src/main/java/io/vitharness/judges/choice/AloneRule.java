package io.vitharness.judges.choice;

import io.vitharness.spi.judge.Reading;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The answer is a label and nothing else but brackets, punctuation or the word "option": "B", "(b)", "B.", "选B". */
final class AloneRule implements Rule {

    // no mark that denies, and none that makes another thing of a letter (C#, 20 °C)
    private static final String MARK = "[^\\p{L}\\p{N}\u2260\u00AC\u2717\u2718\u274C\u2716\u00B0%+#&~]";

    private static final String DECORATION = MARK + "*+";

    @Override
    public String id() {
        return "alone";
    }

    @Override
    public Optional<Reading> read(Draft draft) {
        Matcher alone = pattern(draft.options()).matcher(draft.text());
        return alone.matches() ? clear(draft.options().label(alone.group(1)).orElseThrow()) : Optional.empty();
    }

    private static Pattern pattern(Options options) {
        return Pattern.compile("(?i)" + DECORATION + "(?:(?:the )?(?:option|choice|answer|letter|选项|選項|答案|选|選|答)"
                + DECORATION + ")?(" + options.labelPattern() + ")(?:" + MARK + "++\\1){0,200}+" + DECORATION
                + "(?:(?:option|选项|選項|项|項)"
                + DECORATION + ")?");
    }
}
