package io.vitharness.spi.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * BLEU-1 of one text against one reference as coco-caption computes it ({@code bleu_scorer.py}, option {@code closest}):
 * clipped unigram precision times the brevity penalty, with its small constants, so that equal texts come close to 1
 * without reaching it.
 */
public final class UnigramBleu {

    private static final double SMALL = 1e-9;
    private static final double TINY = 1e-15;

    private UnigramBleu() {}

    /** 0..1; 0 where the candidate has no word and the reference has one. */
    public static double of(List<String> candidate, List<String> reference) {
        double precision = (matches(candidate, reference) + TINY) / (candidate.size() + SMALL);
        double ratio = (candidate.size() + TINY) / (reference.size() + SMALL);
        return ratio < 1 ? precision * Math.exp(1 - 1 / ratio) : precision;
    }

    private static int matches(List<String> candidate, List<String> reference) {
        Map<String, Integer> left = new HashMap<>();
        reference.forEach(word -> left.merge(word, 1, Integer::sum));
        int matches = 0;
        for (String word : candidate) {
            if (left.merge(word, -1, Integer::sum) >= 0) {
                matches++;
            }
        }
        return matches;
    }
}
