package io.vitharness.pipeline.score;

import io.vitharness.spi.Part;
import io.vitharness.spi.judge.Reading;
import java.util.ArrayList;
import java.util.List;

/** A clear reading in words, for people who look at single samples; the parts themselves stand in the predictions. */
final class ReadingText {

    private ReadingText() {}

    /** The text; where there is none, what the reading holds, as in {@code 2 regions}. */
    static String of(Reading.Clear reading) {
        if (reading.parts().stream().anyMatch(Part.Text.class::isInstance)) {
            return reading.text();
        }
        List<String> counts = new ArrayList<>();
        count(reading, Part.Region.class, "region", counts);
        count(reading, Part.Picture.class, "picture", counts);
        count(reading, Part.Call.class, "call", counts);
        return counts.isEmpty() ? "nothing" : String.join(", ", counts);
    }

    /** {@code 1 region}, {@code 2 regions}. */
    static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static void count(Reading.Clear reading, Class<? extends Part> kind, String noun, List<String> counts) {
        long count = reading.parts().stream().filter(kind::isInstance).count();
        if (count > 0) {
            counts.add(count(count, noun));
        }
    }
}
