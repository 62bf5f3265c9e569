package io.vitharness.judges.segmentation;

import io.vitharness.judges.segmentation.Overlaps.Pair;
import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.judge.Evidence;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.model.ModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Each mask of an answer with its phrase against each place of the key with its own, one to one. */
record Grounding(Phrases phrases) implements Comparison {

    /** A pair at this overlap, and phrases at this similarity, belong together. */
    private static final double LEAST = .5;

    @Override
    public Score score(Sample sample, List<Part.Region> said)
            throws UnusableKeyException, ModelException, InterruptedException {
        Optional<String> refusal = phrases.refusal();
        if (refusal.isPresent()) {
            return new Score.Undecided(refusal.get());
        }
        List<Part.Region> places = Key.of(sample).places();
        Overlaps overlaps = Overlaps.of(Canvas.of(sample.question(), places, said), said, places);
        List<String> labels = Stream.concat(said.stream(), places.stream())
                .map(Part.Region::label)
                .toList();
        Map<String, List<Double>> vectors = phrases.vectors(labels);
        Map<String, List<Double>> numbers = masks(overlaps, said, places);
        numbers.putAll(words(overlaps, said, places));
        if (phrases.hasVectors()) {
            numbers.putAll(vectors(overlaps, cosines(overlaps, said, places, vectors)));
        }
        double miou = numbers.getOrDefault(GroundedFigures.MEAN, List.of(0.0)).get(0);
        return new Score.Value(miou, because(overlaps, miou), Evidence.of(numbers));
    }

    /** Nothing found of all that there was; worth nothing by every figure that a suite may ask for. */
    @Override
    public Evidence nothing(Sample sample) throws UnusableKeyException {
        List<Part.Region> places = Key.of(sample).places();
        Overlaps none = new Overlaps(List.of(), 0, places.size());
        Map<String, List<Double>> numbers = masks(none, List.of(), places);
        numbers.putAll(words(none, List.of(), places));
        if (phrases.hasVectors()) {
            numbers.putAll(vectors(none, Map.of()));
        }
        return Evidence.of(numbers);
    }

    @Override
    public List<Metric> metrics() {
        return GroundedFigures.metrics(phrases.hasVectors());
    }

    private static Map<String, List<Double>> masks(
            Overlaps overlaps, List<Part.Region> said, List<Part.Region> places) {
        List<Pair> pairs = overlaps.greedy();
        double sum = pairs.stream().mapToDouble(Pair::overlap).sum();
        Map<String, List<Double>> numbers = new TreeMap<>();
        put(numbers, GroundedFigures.MEAN, pairs.isEmpty() ? 0 : sum / pairs.size());
        put(numbers, GroundedFigures.SUM, sum);
        put(numbers, GroundedFigures.PLACES, places.size());
        put(numbers, GroundedFigures.SAID, said.size());
        put(numbers, GroundedFigures.MASKS, overlaps.greedy(Grounding::isNear).size());
        numbers.put(GroundedFigures.RANKED, ranked(overlaps.found(LEAST), said));
        return numbers;
    }

    private static Map<String, List<Double>> words(
            Overlaps overlaps, List<Part.Region> said, List<Part.Region> places) {
        double sum = 0;
        List<Pair> pairs = overlaps.greedy();
        for (Pair pair : pairs) {
            sum += likeness(pair, said, places);
        }
        Map<String, List<Double>> numbers = new TreeMap<>();
        put(numbers, GroundedFigures.WORDS, pairs.isEmpty() ? 0 : sum / pairs.size());
        put(
                numbers,
                GroundedFigures.WORDED,
                overlaps.greedy(pair -> isNear(pair) && likeness(pair, said, places) >= LEAST)
                        .size());
        return numbers;
    }

    private static Map<String, List<Double>> vectors(Overlaps overlaps, Map<Pair, Double> cosines) {
        List<Pair> pairs = overlaps.greedy();
        double plain = 0;
        double weighted = 0;
        for (Pair pair : pairs) {
            plain += cosine(cosines, pair);
            weighted += cosine(cosines, pair) * pair.overlap();
        }
        Map<String, List<Double>> numbers = new TreeMap<>();
        put(numbers, GroundedFigures.SIMILARITY, pairs.isEmpty() ? 0 : plain / pairs.size());
        put(numbers, GroundedFigures.WEIGHTED, pairs.isEmpty() ? 0 : weighted / pairs.size());
        put(
                numbers,
                GroundedFigures.GLAMM,
                overlaps.greedyUntil(pair -> isNear(pair) && cosine(cosines, pair) >= LEAST)
                        .size());
        put(
                numbers,
                GroundedFigures.COSINE,
                overlaps.greedy(pair -> isNear(pair) && cosine(cosines, pair) >= LEAST)
                        .size());
        return numbers;
    }

    private static Map<Pair, Double> cosines(
            Overlaps overlaps, List<Part.Region> said, List<Part.Region> places, Map<String, List<Double>> vectors)
            throws ModelException {
        Map<Pair, Double> cosines = new TreeMap<>(GroundedFigures.PAIRS);
        for (Pair pair : overlaps.pairs()) {
            List<Double> a = vectors.getOrDefault(said.get(pair.said()).label(), List.of());
            List<Double> b = vectors.getOrDefault(places.get(pair.place()).label(), List.of());
            cosines.put(pair, Phrases.cosine(a, b));
        }
        return cosines;
    }

    private static double cosine(Map<Pair, Double> cosines, Pair pair) {
        return cosines.getOrDefault(pair, 0.0);
    }

    private static double likeness(Pair pair, List<Part.Region> said, List<Part.Region> places) {
        return Phrases.words(
                said.get(pair.said()).label(), places.get(pair.place()).label());
    }

    private static boolean isNear(Pair pair) {
        return pair.overlap() >= LEAST;
    }

    /** COCOeval takes the first 100 of every picture, picture by picture. */
    private static List<Double> ranked(boolean[] found, List<Part.Region> said) {
        Map<Integer, List<Double>> pictures = new TreeMap<>();
        for (int i = 0; i < found.length; i++) {
            List<Double> flags = pictures.computeIfAbsent(said.get(i).picture(), none -> new ArrayList<>());
            if (flags.size() < GroundedFigures.MOST) {
                flags.add(found[i] ? 1.0 : 0.0);
            }
        }
        return pictures.values().stream().flatMap(List::stream).toList();
    }

    private static void put(Map<String, List<Double>> numbers, String name, double value) {
        numbers.put(name, List.of(value));
    }

    private static String because(Overlaps overlaps, double miou) {
        long near = overlaps.greedy(Grounding::isNear).size();
        String words = String.format(
                Locale.ROOT,
                "mIoU %.4f: %d of %d places found, %d masks said",
                miou,
                near,
                overlaps.places(),
                overlaps.said());
        return words + (overlaps.said() == 0 ? "; the answer marks nothing" : "");
    }
}
