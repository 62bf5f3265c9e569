package io.vitharness.judges.yesno;

import io.vitharness.spi.judge.Reading;
import java.util.Locale;

/**
 * MME's rule (eval_tool, {@code calculation.py}), faults included: in lower case, "yes" anywhere in the first four
 * characters is a yes, else "no" there is a no ("Now" and "Norm" too), else the answer is "other": unread here.
 */
final class MmeReader implements AnswerReader {

    private static final int PREFIX = 4;

    @Override
    public Reading read(String answer) {
        String lower = answer.toLowerCase(Locale.ROOT);
        String prefix = lower.substring(
                0, lower.offsetByCodePoints(0, Math.min(PREFIX, lower.codePointCount(0, lower.length()))));
        if (prefix.contains(YES)) {
            return Reading.Clear.text(YES, "mme-prefix");
        }
        return prefix.contains(NO)
                ? Reading.Clear.text(NO, "mme-prefix")
                : new Reading.Unclear("neither yes nor no in the first four characters");
    }
}
