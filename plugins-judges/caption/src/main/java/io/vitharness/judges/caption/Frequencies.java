package io.vitharness.judges.caption;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In the references of how many pictures an n-gram stands.
 *
 * @param pictures how many pictures there are
 */
record Frequencies(double pictures, Map<String, Integer> counts) {

    Frequencies {
        counts = Map.copyOf(counts);
    }

    /** Of the pictures under evaluation: each entry is the references of one. */
    static Frequencies of(List<List<Grams>> references) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<Grams> picture : references) {
            Set<String> grams = new HashSet<>();
            picture.forEach(reference -> reference.counts().forEach(ofOneLength -> grams.addAll(ofOneLength.keySet())));
            grams.forEach(gram -> counts.merge(gram, 1, Integer::sum));
        }
        return new Frequencies(references.size(), counts);
    }

    /** How much an n-gram tells: 0 where every picture has it. */
    double weight(String gram) {
        return Math.log(pictures) - Math.log(Math.max(1, counts.getOrDefault(gram, 0)));
    }
}
