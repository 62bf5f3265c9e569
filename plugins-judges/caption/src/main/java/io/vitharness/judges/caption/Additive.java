package io.vitharness.judges.caption;

import java.util.List;

/** A figure of sums over captions. */
interface Additive {

    /** What each caption adds, in the order of the captions: rows of equal length. */
    List<double[]> rows(List<Captioned> captions);

    /** The figure of the sums of some rows; at least one row. */
    double figure(double[] sums);

    /** A mean of one value per caption. */
    interface Mean extends Additive {

        List<Double> values(List<Captioned> captions);

        @Override
        default List<double[]> rows(List<Captioned> captions) {
            return values(captions).stream()
                    .map(value -> new double[] {value, 1})
                    .toList();
        }

        @Override
        default double figure(double[] sums) {
            return sums[0] / sums[1];
        }
    }
}
