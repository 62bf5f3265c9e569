package io.vitharness.judges.choice;

import io.vitharness.judges.choice.LabelMention.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the labels in an answer, and keeps out what only looks like one: articles, "I", initials, "C++", "X-ray". */
final class LabelFinder {

    /** English words of one letter. */
    private static final Set<String> WORDS = Set.of("A", "I");

    // not inside a word, a number, an abbreviation or a formula
    private static final String NOT_BEFORE =
            "(?<![\\p{IsLatin}\\p{N}_\u00B0%#])(?<![\\p{IsLatin}\\p{N}]')(?<!(?<!\\p{IsLatin})\\p{IsLatin}[-.&])(?<!\u00B0 )";
    private static final String NOT_AFTER = "(?![\\p{IsLatin}\\p{N}_\u00B0%])(?!'\\p{IsLatin})(?!-[\\p{IsLatin}\\p{N}])"
            + "(?![+#&]|\\.\\p{Lu}(?:\\.|\\s|$))";

    // "A is correct" has a label, "A cat" has not
    private static final Pattern WORD_AFTER =
            Pattern.compile("(?s)^\\s+(?!(?:is|was|seems|because|since|as|due|which|and|or|"
                    + "but|for|would|should|must|best|matches|describes|represents|fits)\\b)\\p{IsLatin}.*");
    private static final String OPENERS = "([{<\"'";
    private static final String CLOSERS = ")]}>\"'";

    private final String text;
    private final Pattern pattern;
    private final Options options;

    LabelFinder(String text, Options options) {
        this.text = text;
        this.options = options;
        this.pattern = Pattern.compile("(?i)" + NOT_BEFORE + "(?:" + options.labelPattern() + ")" + NOT_AFTER);
    }

    List<LabelMention> find() {
        List<LabelMention> mentions = new ArrayList<>();
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            Style style = style(found);
            if (style == Style.ENCLOSED || !isWord(found.group(), found.end())) {
                mentions.add(mention(found, style));
            }
        }
        return deniedTogether(mentions);
    }

    private LabelMention mention(Matcher found, Style style) {
        String before = before(found.start());
        String after = after(found.end());
        boolean denied = Cues.DENIAL.matcher(before).find()
                || Cues.CROSS.matcher(before).find()
                || Cues.DOUBT.matcher(before).find()
                || Cues.REFUTED.matcher(after).find()
                || Cues.isAsked(before, after);
        String label = options.label(found.group()).orElseThrow();
        return new LabelMention(label, found.start(), found.end(), style, denied, false);
    }

    private Style style(Matcher found) {
        boolean capital = options.label(found.group()).orElseThrow().equals(found.group());
        char before = found.start() == 0 ? ' ' : text.charAt(found.start() - 1);
        char after = found.end() == text.length() ? ' ' : text.charAt(found.end());
        boolean enclosed = OPENERS.indexOf(before) >= 0
                && CLOSERS.indexOf(after) >= 0
                && (capital || before == '(' || before == '[');
        if (enclosed) {
            return Style.ENCLOSED;
        }
        return capital ? Style.CAPITAL : Style.SMALL;
    }

    private boolean isWord(String token, int end) {
        return WORDS.contains(token.toUpperCase(Locale.ROOT))
                && WORD_AFTER.matcher(after(end)).matches();
    }

    // "A and C are wrong" denies A too, "not A or B" denies B too
    private List<LabelMention> deniedTogether(List<LabelMention> mentions) {
        List<LabelMention> all = new ArrayList<>(mentions);
        for (int i = 1; i < all.size(); i++) {
            if (isJoint(all.get(i - 1), all.get(i))) {
                boolean denied = all.get(i - 1).isDenied();
                all.set(i - 1, all.get(i - 1).joined());
                all.set(i, denied ? all.get(i).joined().denied() : all.get(i).joined());
            }
        }
        for (int i = all.size() - 2; i >= 0; i--) {
            if (all.get(i + 1).isDenied() && isJoint(all.get(i), all.get(i + 1))) {
                all.set(i, all.get(i).denied());
            }
        }
        return all;
    }

    private boolean isJoint(LabelMention one, LabelMention next) {
        String between = text.substring(one.end(), next.start());
        return between.length() <= 40
                && !between.isBlank()
                && between.indexOf('\n') < 0
                && !one.label().equals(next.label())
                && !Cues.DENIAL.matcher(between).find()
                && Cues.JOINT.matcher(between).find();
    }

    private String before(int place) {
        return text.substring(Math.max(0, place - 120), place);
    }

    private String after(int place) {
        return text.substring(place, Math.min(text.length(), place + 400));
    }
}
