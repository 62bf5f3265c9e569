package io.vitharness.judges.classification;

import io.vitharness.spi.judge.Reading;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says tampered where the answer holds "has been tampered", "was tampered", "manipulated" or "not .. directly from the
 * camera", and authentic where it holds "not tampered" or "no signs".
 *
 * <p>The phrases are looked for clause by clause, for FakeShield's own answers open with the heading "Whether the
 * picture has been tampered with / Description of the tampered area:", and go on "The picture has not been tampered
 * with": a search of the whole text would find every picture tampered. So:
 * <ul>
 *   <li>A clause with "whether" or "if" before the phrase says nothing.
 *   <li>"not tampered" may hold words of tense and guess ("not been", "not appear to have been") and end in
 *       "manipulated".
 *   <li>A phrase that a denial stands before ("no evidence that it was tampered with") says nothing by itself.
 *   <li>"no signs" decides only where no other phrase does: explanations of tampering hold it too.
 *   <li>Phrases of both kinds leave the answer unread.
 * </ul>
 */
record FakeShieldReader(String tampered, String authentic) implements AnswerReader {

    private static final Pattern CLAUSE = Pattern.compile("[.:;!?\\n]+|\\bbut\\b|\\bhowever\\b");

    private static final String NOT = "(?:\\bnot\\b|n't\\b)";

    private static final Pattern DENIED = Pattern.compile(
            NOT + "(?: (?:appear|seem|look))?(?: to)?(?: have)?(?: been| be)?(?: \\w+ly)? (?:tampered|manipulated)\\b");

    private static final Pattern NOT_FROM_CAMERA = Pattern.compile(NOT + ".*\\bdirectly from the camera\\b");

    private static final Pattern AFFIRMED =
            Pattern.compile("\\bhas been tampered\\b|\\bwas tampered\\b|\\bmanipulated\\b");

    private static final Pattern NO_SIGNS = Pattern.compile("\\bno signs\\b");

    private static final Pattern OPEN = Pattern.compile("\\b(?:whether|if)\\b");

    private static final Pattern DENIAL = Pattern.compile("\\b(?:not|no|never|neither|nor|without|cannot)\\b|n't\\b");

    @Override
    public Reading read(ClosedSet labels, String answer) {
        String text = Words.cleaned(answer);
        if (text.isBlank()) {
            return new Reading.Unclear("the answer is empty");
        }
        boolean yes = false;
        boolean no = false;
        boolean noSigns = false;
        for (String clause : CLAUSE.split(text, -1)) {
            no |= says(clause, DENIED);
            yes |= says(clause, NOT_FROM_CAMERA) || affirms(clause);
            noSigns |= says(clause, NO_SIGNS);
        }
        if (yes && no) {
            return new Reading.Unclear("says tampered and not tampered");
        }
        if (yes || no) {
            return Reading.Clear.text(yes ? tampered : authentic, "fakeshield");
        }
        return noSigns
                ? Reading.Clear.text(authentic, "fakeshield-no-signs")
                : Refusals.orUnclear(answer, "holds none of the phrases that say tampered or not");
    }

    private static boolean says(String clause, Pattern phrase) {
        Matcher found = phrase.matcher(clause);
        return found.find() && !OPEN.matcher(clause.substring(0, found.start())).find();
    }

    private static boolean affirms(String clause) {
        Matcher found = AFFIRMED.matcher(clause);
        while (found.find()) {
            String before = clause.substring(0, found.start());
            if (!OPEN.matcher(before).find() && !DENIAL.matcher(before).find()) {
                return true;
            }
        }
        return false;
    }
}
