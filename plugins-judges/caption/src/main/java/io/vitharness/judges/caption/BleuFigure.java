package io.vitharness.judges.caption;

import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.support.Additive;
import io.vitharness.spi.support.BleuCounts;
import java.util.List;

/** BLEU of up to some number of words, of the counts of all captions together. */
record BleuFigure(int longest) implements Additive {

    @Override
    public List<Row> rows(List<Scored> scored) {
        return Captioned.of(scored).stream()
                .map(one -> new Row(one.scored(), one.evidence().bleu().sums()))
                .toList();
    }

    @Override
    public double figure(List<Double> sums) {
        return BleuCounts.scores(sums).get(longest - 1);
    }
}
