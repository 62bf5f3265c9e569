package io.vitharness.spi.support;

import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Pairing;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.judge.Scored;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Dist-n (Li et al. 2016): how many different n-grams all texts together hold, of all their n-grams. A bootstrap
 * draw repeats texts and so repeats n-grams, which makes draws less varied than the set: the basic interval turns
 * the percentiles around the figure for that reason.
 *
 * @param words the words of a sample, parted by white space; empty for one that has no text to count
 */
public record Distinct(String name, int n, Function<Score.Value, Optional<String>> words) implements Metric {

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
        GramIndex index = new GramIndex();
        Map<String, List<GramIndex.Text>> clusters = new TreeMap<>();
        Set<String> samples = new HashSet<>();
        for (Scored one : scored) {
            Optional<String> text = one.fate().counted().flatMap(words);
            if (text.isPresent()) {
                clusters.computeIfAbsent(one.cluster(), none -> new ArrayList<>())
                        .add(index.text(text.get()));
                samples.add(one.id());
            }
        }
        Optional<Double> figure = share(clusters, cluster -> 1);
        if (figure.isEmpty()) {
            return List.of();
        }
        double[] draws = new double[resamples.count()];
        Arrays.setAll(
                draws,
                draw -> share(clusters, cluster -> resamples.weight(draw, cluster))
                        .orElse(figure.get()));
        return List.of(estimate(figure.get(), draws, samples.size()));
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
                IntStream.range(0, text.different(n))
                        .map(place -> text.number(n, place))
                        .forEach(different::set);
                all += weight * (double) text.total(n);
            }
        }
        return all == 0 ? Optional.empty() : Optional.of(different.cardinality() / all);
    }
}
