package io.vitharness.judges.caption;

import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Pairing;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.support.Interval;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Dist-n (Li et al. 2016): how many different n-grams all captions together hold, of all their n-grams. A bootstrap
 * draw repeats captions and so repeats n-grams, which makes draws less varied than the set: the basic interval turns
 * the percentiles around the figure for that reason.
 */
record Distinct(String name, int n) implements Metric {

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Scale scale() {
        return Scale.SHARE;
    }

    @Override
    public List<Estimate> estimate(List<Scored> scored, Resamples resamples) {
        List<Captioned> captions = Captioned.of(scored);
        GramIndex index = new GramIndex();
        Map<String, List<GramIndex.Text>> clusters = captions.stream()
                .collect(Collectors.groupingBy(
                        one -> one.scored().cluster(),
                        TreeMap::new,
                        Collectors.mapping(one -> index.text(one.evidence().caption()), Collectors.toList())));
        Optional<Double> figure = share(clusters, cluster -> 1);
        if (figure.isEmpty()) {
            return List.of();
        }
        double[] draws = new double[resamples.count()];
        Arrays.setAll(
                draws,
                draw -> share(clusters, cluster -> resamples.weight(draw, cluster))
                        .orElse(figure.get()));
        return List.of(estimate(figure.get(), draws, captions.size()));
    }

    private static Estimate estimate(double figure, double[] draws, int count) {
        Interval raw = Interval.percentile(draws, figure);
        double low = Math.max(0, 2 * figure - raw.high());
        double high = Math.min(1, Math.max(figure, 2 * figure - raw.low()));
        return new Estimate(
                Optional.empty(),
                figure,
                low,
                high,
                count,
                "basic cluster bootstrap",
                OptionalDouble.empty(),
                Optional.of(new Pairing.Replicates(Arrays.stream(draws).boxed().toList())));
    }

    // the share of different n-grams where each cluster stands as often as its weight says
    private Optional<Double> share(Map<String, List<GramIndex.Text>> clusters, ToIntFunction<String> weights) {
        BitSet different = new BitSet();
        double all = 0;
        for (Map.Entry<String, List<GramIndex.Text>> cluster : clusters.entrySet()) {
            int weight = weights.applyAsInt(cluster.getKey());
            for (GramIndex.Text text : weight == 0 ? List.<GramIndex.Text>of() : cluster.getValue()) {
                Arrays.stream(text.numbers()[n - 1]).forEach(different::set);
                all += weight * (double) text.total(n);
            }
        }
        return all == 0 ? Optional.empty() : Optional.of(different.cardinality() / all);
    }
}
