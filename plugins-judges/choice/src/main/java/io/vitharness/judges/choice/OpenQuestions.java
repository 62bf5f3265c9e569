package io.vitharness.judges.choice;

import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.judge.Reading;
import java.util.List;

/** Reads and compares answers to questions that offer no choices. */
interface OpenQuestions {

    /** Everything that the answer may be saying, one text each. */
    Reading read(Question question, String answer);

    /** Whether one of the texts says one of the keys. */
    boolean isRight(Reading.Clear reading, List<String> keys);

    /** The texts of a reading. */
    static List<String> texts(Reading.Clear reading) {
        return reading.parts().stream()
                .filter(Part.Text.class::isInstance)
                .map(part -> ((Part.Text) part).text())
                .toList();
    }

    /** A reading of several texts. */
    static Reading clear(List<String> texts, String rule) {
        List<Part> parts = texts.stream().<Part>map(Part.Text::new).toList();
        return new Reading.Clear(parts, rule);
    }
}
