package io.vitharness.judges.choice;

import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.judge.Reading;
import java.util.List;

/** Reads the label of a choice out of the words of an answer. */
interface TextReader {

    /** At least one choice. */
    Reading read(List<Choice> choices, String answer);

    /** The reader of a variant. */
    static TextReader of(ChoiceConfig.Variant variant) {
        return switch (variant) {
            case DEFAULT -> new DefaultReader();
            case OFFICIAL -> new OfficialReader();
            case EXACT -> new ExactReader();
        };
    }
}
