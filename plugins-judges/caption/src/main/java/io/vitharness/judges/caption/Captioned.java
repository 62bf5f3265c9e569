package io.vitharness.judges.caption;

import io.vitharness.spi.judge.Scored;
import java.util.Comparator;
import java.util.List;

/** A counted sample with its evidence. */
record Captioned(Scored scored, CaptionEvidence evidence) {

    private static final Comparator<Scored> ORDER =
            Comparator.comparing(Scored::id).thenComparingInt(Scored::epoch);

    /** Those that count, in an order of their own: figures are sums, and sums know the order of their terms. */
    static List<Captioned> of(List<Scored> scored) {
        return scored.stream()
                .sorted(ORDER)
                .flatMap(one -> one
                        .fate()
                        .counted()
                        .flatMap(value -> CaptionEvidence.of(value.evidence()))
                        .map(evidence -> new Captioned(one, evidence))
                        .stream())
                .toList();
    }
}
