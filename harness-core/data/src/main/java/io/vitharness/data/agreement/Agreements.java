package io.vitharness.data.agreement;

import io.vitharness.data.agreement.CohenKappa.Weight;
import io.vitharness.data.agreement.KrippendorffAlpha.Level;
import io.vitharness.spi.support.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Every measure of agreement of some ratings, criterion by criterion. Intervals are percentiles of a bootstrap over
 * items, since the answers to one item hang together; the seed is fixed.
 */
public final class Agreements {

    private static final long SEED = 20_201_108;
    static final String NO_NUMBERS = "not defined: scores are not all numbers";
    private static final String CONSTANT =
            "not defined: the scores do not vary, so that chance alone would agree wholly";

    /** One system's answer to one item, and what each rater gave it. */
    private record Thing(String item, Map<String, String> scores) {}

    private final String criterion;
    private final List<Thing> things;
    private final List<String> raters;
    private final boolean isNumeric;
    private final int draws;
    private final List<Agreement> found = new ArrayList<>();

    private Agreements(String criterion, List<Rating> ratings, int draws) {
        this.criterion = criterion;
        this.draws = draws;
        this.isNumeric = ratings.stream().allMatch(one -> isNumber(one.score()));
        Map<List<String>, Map<String, String>> scores =
                new TreeMap<>((a, b) -> String.join("\0", a).compareTo(String.join("\0", b)));
        ratings.forEach(one -> scores.computeIfAbsent(List.of(one.item(), one.system()), none -> new TreeMap<>())
                .put(one.rater(), isNumeric ? String.valueOf(Double.parseDouble(one.score())) : one.score()));
        List<Thing> all = new ArrayList<>();
        scores.forEach((place, given) -> all.add(new Thing(place.get(0), given)));
        this.things = all;
        this.raters =
                List.copyOf(new TreeSet<>(ratings.stream().map(Rating::rater).toList()));
    }

    /**
     * All measures: of every two raters percent agreement, Cohen's kappa, the one weighted by squares, Spearman and
     * Kendall; of all raters Fleiss' kappa and Krippendorff's alpha.
     *
     * @param draws bootstrap draws, at least 1
     */
    public static List<Agreement> of(List<Rating> ratings, int draws) {
        Map<String, List<Rating>> criteria = new TreeMap<>();
        ratings.forEach(one -> criteria.computeIfAbsent(one.criterion(), none -> new ArrayList<>())
                .add(one));
        List<Agreement> all = new ArrayList<>();
        criteria.forEach((name, some) -> all.addAll(new Agreements(name, some, draws).all()));
        return all;
    }

    private List<Agreement> all() {
        for (int i = 0; i < raters.size(); i++) {
            for (int j = i + 1; j < raters.size(); j++) {
                two(raters.get(i), raters.get(j));
            }
        }
        everyone();
        return found;
    }

    private void two(String first, String second) {
        String names = first + " and " + second;
        List<Thing> both = ratedBy(List.of(first, second));
        labels(
                "percent agreement",
                names,
                both,
                some -> OptionalDouble.of(some.stream()
                        .mapToDouble(thing -> score(thing, first).equals(score(thing, second)) ? 1 : 0)
                        .average()
                        .orElse(0)));
        labels("Cohen's kappa", names, both, some -> CohenKappa.of(labels(some, first), labels(some, second)));
        numbers("Cohen's kappa, quadratic weights", names, both, some -> weighted(some, first, second));
        numbers(
                "Spearman's rho",
                names,
                both,
                some -> RankCorrelation.spearman(numbers(some, first), numbers(some, second)));
        numbers(
                "Kendall's tau-b",
                names,
                both,
                some -> RankCorrelation.kendall(numbers(some, first), numbers(some, second)));
    }

    private void everyone() {
        labels(
                "Fleiss' kappa",
                "all",
                raters.size() < 2 ? List.of() : ratedBy(raters),
                some -> FleissKappa.of(some.stream()
                        .map(thing -> List.copyOf(thing.scores().values()))
                        .toList()));
        List<Thing> several =
                things.stream().filter(thing -> thing.scores().size() > 1).toList();
        List<String> names = List.copyOf(new TreeSet<>(things.stream()
                .flatMap(thing -> thing.scores().values().stream())
                .toList()));
        labels(
                "Krippendorff's alpha, nominal",
                "all",
                several,
                some -> KrippendorffAlpha.of(
                        Level.NOMINAL,
                        some.stream()
                                .map(thing -> thing.scores().values().stream()
                                        .map(label ->
                                                isNumeric ? Double.parseDouble(label) : (double) names.indexOf(label))
                                        .toList())
                                .toList()));
        for (Level level : List.of(Level.ORDINAL, Level.INTERVAL)) {
            String name = level == Level.ORDINAL ? "ordinal" : "interval";
            numbers(
                    "Krippendorff's alpha, " + name,
                    "all",
                    several,
                    some -> KrippendorffAlpha.of(
                            level,
                            some.stream()
                                    .map(thing -> thing.scores().values().stream()
                                            .map(Double::parseDouble)
                                            .toList())
                                    .toList()));
        }
    }

    private void numbers(String measure, String names, List<Thing> some, Function<List<Thing>, OptionalDouble> figure) {
        if (isNumeric) {
            labels(measure, names, some, figure);
        } else {
            found.add(none(measure, names, some.size(), NO_NUMBERS));
        }
    }

    private void labels(String measure, String names, List<Thing> some, Function<List<Thing>, OptionalDouble> figure) {
        if (some.isEmpty()) {
            found.add(none(
                    measure, names, 0, "not defined: nothing was rated by " + (names.equals("all") ? "all" : "both")));
            return;
        }
        OptionalDouble value = figure.apply(some);
        if (value.isEmpty()) {
            found.add(none(measure, names, some.size(), CONSTANT));
            return;
        }
        Optional<Interval> interval = interval(some, figure, value.getAsDouble());
        Optional<String> note = interval.isPresent()
                ? Optional.empty()
                : Optional.of("no interval: fewer than half of the resamples tell a figure, or there is one item only");
        found.add(new Agreement(
                criterion, measure, names, some.size(), Optional.of(value.getAsDouble()), interval, note));
    }

    private Optional<Interval> interval(List<Thing> some, Function<List<Thing>, OptionalDouble> figure, double value) {
        Map<String, List<Thing>> items = new TreeMap<>();
        some.forEach(thing ->
                items.computeIfAbsent(thing.item(), none -> new ArrayList<>()).add(thing));
        List<List<Thing>> clusters = List.copyOf(items.values());
        SplittableRandom random = new SplittableRandom(SEED);
        List<Double> told = new ArrayList<>();
        for (int draw = 0; draw < draws && clusters.size() > 1; draw++) {
            List<Thing> drawn = new ArrayList<>();
            for (int i = 0; i < clusters.size(); i++) {
                drawn.addAll(clusters.get(random.nextInt(clusters.size())));
            }
            figure.apply(drawn).ifPresent(told::add);
        }
        return told.isEmpty() || 2 * told.size() < draws
                ? Optional.empty()
                : Optional.of(Interval.percentile(
                        told.stream().mapToDouble(Double::doubleValue).toArray(), value));
    }

    private Agreement none(String measure, String names, int count, String note) {
        return new Agreement(criterion, measure, names, count, Optional.empty(), Optional.empty(), Optional.of(note));
    }

    private List<Thing> ratedBy(List<String> names) {
        return things.stream()
                .filter(thing -> thing.scores().keySet().containsAll(names))
                .toList();
    }

    private static OptionalDouble weighted(List<Thing> some, String first, String second) {
        TreeSet<Double> values = new TreeSet<>(numbers(some, first));
        values.addAll(numbers(some, second));
        return CohenKappa.of(
                numbers(some, first).stream().map(String::valueOf).toList(),
                numbers(some, second).stream().map(String::valueOf).toList(),
                new CohenKappa.Scale(values.stream().map(String::valueOf).toList(), Weight.QUADRATIC));
    }

    private static List<String> labels(List<Thing> some, String rater) {
        return some.stream().map(thing -> score(thing, rater)).toList();
    }

    private static List<Double> numbers(List<Thing> some, String rater) {
        return some.stream().map(thing -> Double.valueOf(score(thing, rater))).toList();
    }

    private static String score(Thing thing, String rater) {
        return thing.scores().getOrDefault(rater, "");
    }

    static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
