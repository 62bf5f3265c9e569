package io.vitharness.judges.classification;

import io.vitharness.spi.judge.Reading;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells an answer that declines from one that says nothing of use. */
final class Refusals {

    private static final Pattern DECLINES = Pattern.compile("\\b(?:sorry|apologi[sz]e)\\b"
            + "|\\b(?:can(?:no|')t|can not|unable to|not able to) (?:\\w+ly )?(?:help|assist|answer|identify|determine|"
            + "say|tell|see|view|recogni[sz]e|process)\\b|\\bas an ai\\b|\\bi (?:refuse|decline)\\b");

    private Refusals() {}

    /** A refusal where the answer declines, else unclear for the reason given. */
    static Reading orUnclear(String answer, String because) {
        Matcher declines = DECLINES.matcher(Words.cleaned(answer));
        return declines.find() ? new Reading.Refused(declines.group()) : new Reading.Unclear(because);
    }
}
