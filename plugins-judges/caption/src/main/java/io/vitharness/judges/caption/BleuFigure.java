package io.vitharness.judges.caption;

import java.util.List;

/** BLEU of up to some number of words, of the counts of all captions together. */
record BleuFigure(int longest) implements Additive {

    @Override
    public List<double[]> rows(List<Captioned> captions) {
        return captions.stream()
                .map(one -> one.evidence().bleu().sums().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray())
                .toList();
    }

    @Override
    public double figure(double[] sums) {
        return BleuCounts.scores(sums)[longest - 1];
    }
}
