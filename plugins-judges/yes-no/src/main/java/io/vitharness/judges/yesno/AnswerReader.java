package io.vitharness.judges.yesno;

import io.vitharness.judges.yesno.YesNoConfig.Rules;
import io.vitharness.spi.judge.Reading;

/** Reads {@code yes} or {@code no} out of a text. */
interface AnswerReader {

    String YES = "yes";
    String NO = "no";

    Reading read(String answer);

    static AnswerReader of(YesNoConfig config) {
        if (config.reading() == Rules.DEFAULT) {
            return new DefaultReader();
        }
        return switch (config.figures()) {
            case POPE -> new PopeReader();
            case MME -> new MmeReader();
        };
    }
}
