package io.vitharness.judges.yesno;

import io.vitharness.spi.judge.Evidence;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Scored.Fate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One counted answer: what the key says and what was said.
 *
 * @param key empty where nobody kept it
 * @param said empty where the answer was not read, or refused
 * @param weight 1, or less where several epochs of one sample share it
 */
record Ballot(Scored row, Optional<Boolean> key, Optional<Boolean> said, double weight) {

    private static final String KEY = "key is yes";
    private static final String SAID = "said yes";

    /** What the figures need of one sample. */
    static Evidence evidence(boolean key, boolean said) {
        return Evidence.of(Map.of(KEY, List.of(number(key)), SAID, List.of(number(said))));
    }

    /** What they need of an answer that says nothing. */
    static Evidence evidence(boolean key) {
        return Evidence.of(Map.of(KEY, List.of(number(key))));
    }

    /** All answers that count; the epochs of a sample weigh 1 together. */
    static List<Ballot> of(List<Scored> scored) {
        Map<String, Integer> epochs = new HashMap<>();
        scored.stream().filter(Ballot::counts).forEach(row -> epochs.merge(row.id(), 1, Integer::sum));
        List<Ballot> ballots = new ArrayList<>();
        for (Scored row : scored) {
            if (counts(row)) {
                Evidence evidence =
                        row.fate().counted().map(Score.Value::evidence).orElse(Evidence.NONE);
                double weight = 1.0 / epochs.getOrDefault(row.id(), 1);
                ballots.add(new Ballot(row, flag(evidence, KEY), flag(evidence, SAID), weight));
            }
        }
        return ballots;
    }

    /** How many samples the ballots are of. */
    static int samples(List<Ballot> ballots) {
        return (int)
                ballots.stream().map(ballot -> ballot.row().id()).distinct().count();
    }

    boolean isRight() {
        return said.isPresent() && said.equals(key);
    }

    private static boolean counts(Scored row) {
        return !(row.fate() instanceof Fate.Missing);
    }

    private static Optional<Boolean> flag(Evidence evidence, String name) {
        return evidence.numbers().getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(number -> number == 1);
    }

    private static double number(boolean yes) {
        return yes ? 1 : 0;
    }
}
