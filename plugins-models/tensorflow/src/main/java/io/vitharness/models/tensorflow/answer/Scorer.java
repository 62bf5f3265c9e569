package io.vitharness.models.tensorflow.answer;

import io.vitharness.models.tensorflow.decode.Logits;
import io.vitharness.models.tensorflow.part.Row;
import io.vitharness.models.tensorflow.text.Vocabulary;
import io.vitharness.spi.model.LogLikelihood;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Tells how likely given answers are: every word of each, and the word that ends it. */
public final class Scorer {

    private final Trained network;

    public Scorer(Trained network) {
        this.network = network;
    }

    /** One likelihood for each choice, in their order; by comparison where the system compares. */
    public List<LogLikelihood> score(Asked asked, List<int[]> choices) {
        if (network.isComparing()) {
            float[] logits = network.likeness(asked, choices);
            return IntStream.range(0, choices.size())
                    .mapToObj(i -> new LogLikelihood(Logits.logShare(logits, 0, logits.length, i), 1))
                    .toList();
        }
        List<Row> rows = choices.stream()
                .map(choice -> asked.row(choice, Vocabulary.END))
                .toList();
        float[] logits = network.logits(List.of(asked.features()), rows);
        int words = network.vocabulary().size();
        List<LogLikelihood> likelihoods = new ArrayList<>();
        int position = 0;
        for (int[] choice : choices) {
            double sum = 0;
            for (int i = 0; i <= choice.length; i++) {
                int target = i < choice.length ? choice[i] : Vocabulary.END;
                sum += Logits.logShare(logits, position++ * words, words, target);
            }
            likelihoods.add(new LogLikelihood(sum, choice.length + 1));
        }
        return likelihoods;
    }
}
