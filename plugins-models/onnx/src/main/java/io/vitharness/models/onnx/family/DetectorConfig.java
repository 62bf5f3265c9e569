package io.vitharness.models.onnx.family;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.util.List;
import java.util.Optional;

/** What a suite can set of detectors; where it sets nothing, the family's own numbers hold. */
public record DetectorConfig(
        @Doc("The graph's name without ending, where it is not model.onnx.")
        Optional<String> graph,

        @Doc("A file of the folder with one class a line, where config.json has no id2label.")
        Optional<String> labels,

        @Doc("Only places that are surer than this are told, 0 to 1; without it the family's own.")
        Optional<Double> threshold,

        @Doc("How many places of a picture are told at most, the surest ones; without it the family's own.")
        Optional<Integer> most,

        @Doc("Of places of one class that overlap more than this only the surest is told; without it the family's own.")
        Optional<Double> overlap,

        @Doc("What an open-vocabulary detector looks for; without it the names in the prompt.")
        List<String> queries,

        @Doc("Grounding DINO: a place is called by a class of the list, or by the words that it was found by.")
        @Default("classes")
        Naming naming,

        @Doc("Grounding DINO under 'naming: words': only words that are surer than this are told, 0 to 1.")
        @Default("0.25")
        double wordThreshold) {

    /** What a place of an open-vocabulary detector is called. */
    public enum Naming {
        CLASSES,
        WORDS
    }

    /** Everything as the families have it. */
    public static final DetectorConfig USUAL = new DetectorConfig(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Naming.CLASSES,
            0.25);

    public DetectorConfig {
        queries = List.copyOf(queries);
        threshold.ifPresent(value -> share("threshold", value));
        overlap.ifPresent(value -> share("overlap", value));
        share("word-threshold", wordThreshold);
        if (most.isPresent() && most.get() < 1) {
            throw new IllegalArgumentException("'most' must be at least 1 but is " + most.get());
        }
        if (queries.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("'queries' holds a blank text");
        }
    }

    private static void share(String key, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("'" + key + "' must lie in 0..1 but is " + value);
        }
    }
}
