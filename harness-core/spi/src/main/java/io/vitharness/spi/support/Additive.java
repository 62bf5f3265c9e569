package io.vitharness.spi.support;

import io.vitharness.spi.judge.Scored;
import java.util.List;

/** A figure of sums over samples, not itself a mean: BLEU, whose counts are those of all texts together. */
public interface Additive {

    /**
     * What one sample adds.
     *
     * @param adds as many numbers for every sample
     */
    record Row(Scored scored, List<Double> adds) {
        public Row {
            adds = List.copyOf(adds);
        }
    }

    /** The rows of those samples that count, always in the same order: sums know the order of their terms. */
    List<Row> rows(List<Scored> scored);

    /** The figure of the sums of some rows; at least one row. */
    double figure(List<Double> sums);
}
