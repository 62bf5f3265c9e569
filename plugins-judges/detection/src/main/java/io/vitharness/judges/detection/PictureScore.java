package io.vitharness.judges.detection;

import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.judge.Evidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The regions of one picture held against its places, class by class. */
final class PictureScore {

    /** Regions that name no class, as evidence: a number, and the labels. */
    static final String UNMAPPED = "unmapped";

    /** All regions of a picture, as evidence. */
    static final String REGIONS = "regions";

    /** Regions without a confidence, as evidence. */
    static final String UNSURE = "unsure";

    private static final int SHOWN = 5;

    private final DetectionConfig config;
    private final Classes classes;
    private final Criteria criteria;
    private final Map<Classes.Known, Matches> matches =
            new TreeMap<>(Comparator.comparingInt(Classes.Known::order).thenComparing(Classes.Known::label));
    private List<String> unmapped = List.of();
    private int regions;
    private int unsure;

    PictureScore(DetectionConfig config, Classes classes) {
        this.config = config;
        this.classes = classes;
        this.criteria = config.criteria();
    }

    PictureScore of(Target.Regions target, List<Part.Region> said) {
        regions = said.size();
        unsure = (int) said.stream().filter(one -> one.confidence().isEmpty()).count();
        unmapped = said.stream()
                .map(Part.Region::label)
                .filter(label -> classes.find(label).isEmpty())
                .toList();
        // LVIS's own reader of files (get_ann_ids of lvis.py) passes over whatever has no area
        boolean needsArea = config.rules() == DetectionConfig.Rules.LVIS;
        Map<String, List<Target.Place>> places = target.places().stream()
                .filter(place -> !needsArea || place.area() > 0)
                .collect(Collectors.groupingBy(place -> place.region().label()));
        Map<String, List<Part.Region>> named =
                admitted(target, said, places.keySet()).stream().collect(Collectors.groupingBy(Part.Region::label));
        Set<String> labels = new HashSet<>(places.keySet());
        labels.addAll(named.keySet());
        Pooling pooling = new Pooling(config);
        Matcher matcher = new Matcher(criteria);
        for (String label : labels) {
            Optional<Classes.Known> known = classes.find(label);
            if (known.isEmpty() && places.containsKey(label)) {
                throw new IllegalArgumentException(
                        "the key marks a '" + label + "', which is no class of the question");
            }
            known.ifPresent(one -> matches.put(
                    one,
                    matcher.match(pooling.pool(
                            named.getOrDefault(label, List.of()),
                            places.getOrDefault(label, List.of()),
                            config.rules() == DetectionConfig.Rules.LVIS
                                    && target.partial().contains(label)))));
        }
        return this;
    }

    /** Of LVIS the 300 surest of all classes, and of those that have an area the classes looked for in this picture. */
    private List<Part.Region> admitted(Target.Regions target, List<Part.Region> said, Set<String> present) {
        if (config.rules() != DetectionConfig.Rules.LVIS) {
            return said;
        }
        int[] order =
                FallingOrder.of(said.stream().mapToDouble(Pooling::confidence).toArray());
        Set<String> absent = Set.copyOf(target.absent());
        Pooling pooling = new Pooling(config);
        return Arrays.stream(order)
                .limit(criteria.most())
                .mapToObj(said::get)
                .filter(region -> present.contains(region.label()) || absent.contains(region.label()))
                .filter(pooling::hasArea)
                .toList();
    }

    /** 2 x found / (places + regions that count) at the least overlap. */
    double f1() {
        int places = places();
        int counted = counted();
        return places + counted == 0 ? 1 : 2.0 * found() / (places + counted);
    }

    String because() {
        String main = "found " + found() + " of " + places() + " places, " + (counted() - found()) + " regions wrong";
        return unmapped.isEmpty()
                ? main
                : main + "; " + unmapped.size() + " of " + regions + " name no class: " + some();
    }

    Evidence evidence() {
        Map<String, List<Double>> numbers = new TreeMap<>();
        matches.forEach(
                (known, found) -> numbers.put(ClassEvidence.key(known.label()), ClassEvidence.write(known, found)));
        numbers.put(REGIONS, List.of((double) regions));
        numbers.put(UNSURE, List.of((double) unsure));
        numbers.put(UNMAPPED, List.of((double) unmapped.size()));
        return new Evidence(numbers, unmapped.isEmpty() ? Map.of() : Map.of(UNMAPPED, distinct()));
    }

    private String some() {
        List<String> labels = distinct();
        return labels.stream().limit(SHOWN).map(label -> "'" + cut(label) + "'").collect(Collectors.joining(", "))
                + (labels.size() > SHOWN ? ", .." : "");
    }

    private List<String> distinct() {
        return unmapped.stream().distinct().sorted().collect(Collectors.toCollection(ArrayList::new));
    }

    private static String cut(String label) {
        return label.length() <= 40 ? label : label.substring(0, 40) + "..";
    }

    private int places() {
        return matches.values().stream().mapToInt(one -> one.places[0]).sum();
    }

    private int found() {
        return count(1);
    }

    private int counted() {
        return regionsOfClasses() - count(1 << criteria.overlaps().size());
    }

    private int regionsOfClasses() {
        return matches.values().stream().mapToInt(one -> one.confidences.length).sum();
    }

    private int count(int flag) {
        return (int) matches.values().stream()
                .flatMapToInt(one -> Arrays.stream(one.flags[0]))
                .filter(flags -> (flags & flag) != 0)
                .count();
    }
}
