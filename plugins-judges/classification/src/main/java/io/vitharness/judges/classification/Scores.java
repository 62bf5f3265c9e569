package io.vitharness.judges.classification;

import io.vitharness.spi.Part;
import io.vitharness.spi.judge.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How sure a model is of every label of the set, in its order. A reading carries it as a second text of one line a
 * label, the number first, so that it can be looked at.
 */
record Scores(List<Double> values) {

    Scores {
        values = List.copyOf(values);
    }

    /** A clear reading of a label with the scores beside it. */
    Reading.Clear reading(String label, List<String> labels, String rule) {
        List<String> lines = IntStream.range(0, labels.size())
                .mapToObj(i -> values.get(i) + " " + labels.get(i))
                .toList();
        return new Reading.Clear(List.of(new Part.Text(label), new Part.Text(String.join("\n", lines))), rule);
    }

    /** The scores that a reading carries. */
    static Optional<Scores> of(Reading.Clear reading) {
        if (reading.parts().size() != 2) {
            return Optional.empty();
        }
        List<Double> values = new ArrayList<>();
        for (String line : text(reading, 1).split("\n", -1)) {
            values.add(Double.valueOf(line.substring(0, line.indexOf(' '))));
        }
        return Optional.of(new Scores(values));
    }

    /** The label that a reading names. */
    static String label(Reading.Clear reading) {
        return text(reading, 0);
    }

    private static String text(Reading.Clear reading, int place) {
        return reading.parts().get(place) instanceof Part.Text text ? text.text() : "";
    }
}
