package io.vitharness.judges.segmentation;

import io.vitharness.spi.Part;
import io.vitharness.spi.model.EmbeddingModel;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.support.Cosine;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How alike two phrases are: by their words, and by the vectors of the lent embedding model where there is one. */
record Phrases(Optional<String> embedding, Map<String, Model> lent) {

    static final String ABSENT = "no embedding model is lent: name one of the suite's models as 'embedding'";

    Phrases {
        lent = new TreeMap<>(lent);
    }

    /** Whether the figures that need vectors are asked for. */
    boolean hasVectors() {
        return embedding.isPresent();
    }

    /** Why the figures that were asked for cannot be computed. */
    Optional<String> refusal() {
        return embedding
                .filter(name -> !(lent.get(name) instanceof EmbeddingModel))
                .map(name -> "not computed: the similarity of phrases needs the embedding model '" + name + "'; "
                        + (lent.containsKey(name)
                                ? "the lent model of that name gives no embeddings"
                                : "the suite lends " + (lent.isEmpty() ? "none" : String.join(", ", lent.keySet()))));
    }

    /** Shared words over all words, as Osprey's S-IoU; phrases without any word are alike. */
    static double words(String a, String b) {
        Set<String> first = set(a);
        Set<String> second = set(b);
        long shared = first.stream().filter(second::contains).count();
        long all = first.size() + second.size() - shared;
        return all == 0 ? 1 : (double) shared / all;
    }

    /** The vectors of phrases, each asked for once; only where there is no {@link #refusal}. */
    Map<String, List<Double>> vectors(List<String> phrases) throws ModelException, InterruptedException {
        Map<String, List<Double>> vectors = new HashMap<>();
        if (embedding.isPresent() && lent.get(embedding.get()) instanceof EmbeddingModel model) {
            for (String phrase : phrases) {
                if (!vectors.containsKey(phrase)) {
                    vectors.put(phrase, model.embedding(new Part.Text(phrase)));
                }
            }
        }
        return vectors;
    }

    static double cosine(List<Double> a, List<Double> b) throws ModelException {
        if (a.size() != b.size()) {
            throw ModelException.permanent(
                    "the embedding model gave vectors of " + a.size() + " and of " + b.size() + " numbers");
        }
        return Cosine.of(a, b)
                .orElseThrow(() -> ModelException.permanent("the embedding model gave a vector without a direction"));
    }

    private static Set<String> set(String phrase) {
        return Arrays.stream(phrase.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
