package io.vitharness.judges.dialogue;

import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.support.Additive;
import io.vitharness.spi.support.BleuCounts;
import java.util.Comparator;
import java.util.List;

/** BLEU of up to some number of words, of the counts of all replies together. */
record BleuFigure(int longest) implements Additive {

    private static final Comparator<Scored> ORDER =
            Comparator.comparing(Scored::id).thenComparingInt(Scored::epoch);

    @Override
    public List<Row> rows(List<Scored> scored) {
        return scored.stream()
                .sorted(ORDER)
                .flatMap(one -> one
                        .fate()
                        .counted()
                        .map(value -> ReplyEvidence.numbers(value, ReplyEvidence.BLEU))
                        .filter(sums -> !sums.isEmpty())
                        .map(sums -> new Row(one, sums))
                        .stream())
                .toList();
    }

    @Override
    public double figure(List<Double> sums) {
        return BleuCounts.scores(sums).get(longest - 1);
    }
}
