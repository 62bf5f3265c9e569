package io.vitharness.judges.caption;

import io.vitharness.spi.judge.Evidence;
import io.vitharness.spi.support.BleuCounts;
import io.vitharness.spi.support.GramIndex;
import io.vitharness.spi.support.Rouge;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept of one caption, all that any figure needs.
 *
 * @param caption its words
 * @param references the words of the captions that people wrote
 */
record CaptionEvidence(String caption, List<String> references, BleuCounts bleu, double rouge, double pairs) {

    private static final String CAPTION = "caption";
    private static final String REFERENCES = "references";
    private static final String BLEU = "bleu";
    private static final String ROUGE_L = "rouge-l";
    private static final String ROUGE_2 = "rouge-2";

    CaptionEvidence {
        references = List.copyOf(references);
    }

    /** At least one reference. */
    static CaptionEvidence of(String caption, List<String> references) {
        GramIndex index = new GramIndex();
        GramIndex.Text said = index.text(caption);
        List<GramIndex.Text> wanted = references.stream().map(index::text).toList();
        return new CaptionEvidence(
                caption,
                references,
                BleuCounts.of(said, wanted),
                Rouge.longest(caption, references),
                Rouge.pairs(said, wanted));
    }

    /** Empty when it is the evidence of something else. */
    static Optional<CaptionEvidence> of(Evidence evidence) {
        if (!evidence.numbers().containsKey(BLEU) || !evidence.texts().containsKey(REFERENCES)) {
            return Optional.empty();
        }
        return Optional.of(new CaptionEvidence(
                evidence.texts().getOrDefault(CAPTION, List.of("")).get(0),
                evidence.texts().getOrDefault(REFERENCES, List.of()),
                new BleuCounts(evidence.numbers().getOrDefault(BLEU, List.of())),
                evidence.numbers().getOrDefault(ROUGE_L, List.of(0.0)).get(0),
                evidence.numbers().getOrDefault(ROUGE_2, List.of(0.0)).get(0)));
    }

    Evidence record() {
        return new Evidence(
                Map.of(BLEU, bleu.sums(), ROUGE_L, List.of(rouge), ROUGE_2, List.of(pairs)),
                Map.of(CAPTION, List.of(caption), REFERENCES, references));
    }
}
