package io.vitharness.judges.caption;

import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.support.Additive;
import java.util.ArrayList;
import java.util.List;

/** A mean of one value per caption. */
interface CaptionMean extends Additive {

    /** In the order of the captions. */
    List<Double> values(List<Captioned> captions);

    @Override
    default List<Row> rows(List<Scored> scored) {
        List<Captioned> captions = Captioned.of(scored);
        List<Double> values = captions.isEmpty() ? List.of() : values(captions);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            rows.add(new Row(captions.get(i).scored(), List.of(values.get(i), 1.0)));
        }
        return rows;
    }

    @Override
    default double figure(List<Double> sums) {
        return sums.get(0) / sums.get(1);
    }
}
