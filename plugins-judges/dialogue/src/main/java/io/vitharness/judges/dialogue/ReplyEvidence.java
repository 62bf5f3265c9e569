package io.vitharness.judges.dialogue;

import io.vitharness.spi.judge.Evidence;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.support.BleuCounts;
import io.vitharness.spi.support.GramIndex;
import io.vitharness.spi.support.Rouge;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** What is kept of one reply: all that any figure needs, by name. */
final class ReplyEvidence {

    static final String BLEU = "bleu";
    static final String ROUGE_L = "rouge-l";
    static final String ROUGE_2 = "rouge-2";
    static final String GIVEN = "pictures/given";
    static final String WANTED = "pictures/wanted";
    static final String CLIP_SIM = "clip-sim";
    static final String WORDS = "words";

    private ReplyEvidence() {}

    /** Words are compared only where the key has some; its pictures say by themselves that words were not wanted. */
    static Evidence of(Spoken said, Spoken key, List<Double> cosines) {
        Map<String, List<Double>> numbers = new TreeMap<>();
        numbers.put(GIVEN, List.of(said.pictures().isEmpty() ? 0.0 : 1.0));
        numbers.put(WANTED, List.of(key.pictures().isEmpty() ? 0.0 : 1.0));
        if (!cosines.isEmpty()) {
            numbers.put(CLIP_SIM, cosines);
        }
        if (!key.words().isEmpty()) {
            GramIndex index = new GramIndex();
            GramIndex.Text text = index.text(said.words());
            List<GramIndex.Text> reference = List.of(index.text(key.words()));
            numbers.put(BLEU, BleuCounts.of(text, reference).sums());
            numbers.put(ROUGE_2, List.of(Rouge.pairs(text, reference)));
            numbers.put(ROUGE_L, List.of(Rouge.longest(said.words(), List.of(key.words()))));
        }
        return new Evidence(numbers, Map.of(WORDS, List.of(said.words())));
    }

    static List<Double> numbers(Score.Value value, String name) {
        return value.evidence().numbers().getOrDefault(name, List.of());
    }

    /** The mean of the numbers of a name; empty where the reply has none. */
    static OptionalDouble mean(Score.Value value, String name) {
        return numbers(value, name).stream().mapToDouble(Double::doubleValue).average();
    }

    static Optional<String> words(Score.Value value) {
        return value.evidence().texts().getOrDefault(WORDS, List.of()).stream().findFirst();
    }
}
