package io.vitharness.judges.classification;

import io.vitharness.spi.judge.Evidence;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Scored.Fate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One counted answer.
 *
 * @param key the true label; answers without one are not counted
 * @param said empty where the answer was not read, or refused
 * @param labels the closed set in its order; empty where scores are not kept
 * @param scores one for each label; empty where the answer gave none
 * @param weight 1, or less where several epochs of one sample share it
 */
record Ballot(Scored row, String key, Optional<String> said, List<String> labels, List<Double> scores, double weight) {

    /** Scores of larger sets would swell the files of scores beyond use. */
    static final int MOST_LABELS = 100;

    private static final String KEY = "key";
    private static final String SAID = "said";
    private static final String LABELS = "labels";
    private static final String SCORES = "scores";

    /** What the figures need of an answer that was read. */
    static Evidence evidence(ClosedSet set, String key, String said, Optional<Scores> scores) {
        Map<String, List<String>> texts = new HashMap<>(Map.of(KEY, List.of(key), SAID, List.of(said)));
        if (scores.isEmpty() || set.choices().size() > MOST_LABELS) {
            return new Evidence(Map.of(), texts);
        }
        texts.put(LABELS, set.labels());
        return new Evidence(Map.of(SCORES, scores.get().values()), texts);
    }

    /** What they need of an answer that says nothing. */
    static Evidence evidence(String key) {
        return new Evidence(Map.of(), Map.of(KEY, List.of(key)));
    }

    /** All answers that count, by id; the epochs of a sample weigh 1 together. */
    static List<Ballot> of(List<Scored> scored) {
        List<Scored> rows = scored.stream()
                .filter(row -> key(row).isPresent())
                .sorted(Comparator.comparing(Scored::id).thenComparing(Scored::epoch))
                .toList();
        Map<String, Integer> epochs = new HashMap<>();
        rows.forEach(row -> epochs.merge(row.id(), 1, Integer::sum));
        List<Ballot> ballots = new ArrayList<>();
        for (Scored row : rows) {
            ballots.add(ballot(row, 1.0 / epochs.getOrDefault(row.id(), 1)));
        }
        return ballots;
    }

    boolean isRight() {
        return said.isPresent() && said.get().equals(key);
    }

    private static Ballot ballot(Scored row, double weight) {
        Evidence evidence = evidence(row);
        return new Ballot(
                row,
                key(row).orElseThrow(),
                texts(evidence, SAID).stream().findFirst(),
                texts(evidence, LABELS),
                evidence.numbers().getOrDefault(SCORES, List.of()),
                weight);
    }

    private static Optional<String> key(Scored row) {
        return row.fate() instanceof Fate.Missing
                ? Optional.empty()
                : texts(evidence(row), KEY).stream().findFirst();
    }

    private static Evidence evidence(Scored row) {
        return row.fate().counted().map(Score.Value::evidence).orElse(Evidence.NONE);
    }

    private static List<String> texts(Evidence evidence, String name) {
        return evidence.texts().getOrDefault(name, List.of());
    }
}
