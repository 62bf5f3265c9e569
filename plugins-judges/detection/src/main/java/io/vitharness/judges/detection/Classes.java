package io.vitharness.judges.detection;

import io.vitharness.spi.benchmark.Choice;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The classes of a question, and which of them a said label means. A label that means none stays what it is; it is never
 * forced onto the nearest class.
 */
final class Classes {

    /**
     * A class.
     *
     * @param order its place among the question's classes
     * @param group 0 none, 1 rare, 2 common, 3 frequent
     */
    record Known(String label, int order, int group) {}

    private final Map<String, Known> byName = new HashMap<>();
    private final Map<String, Known> bySpelling = new HashMap<>();
    private final DetectionConfig config;

    /** The classes that a question offers; where it offers none, every label is a class of its own. */
    Classes(List<Choice> choices, DetectionConfig config) {
        this.config = config;
        Map<String, Integer> groups = config.groups();
        for (Choice choice : choices) {
            Known known = new Known(choice.text(), byName.size(), groups.getOrDefault(choice.label(), 0));
            byName.putIfAbsent(choice.text(), known);
            bySpelling.putIfAbsent(plain(choice.text()), known);
        }
    }

    /** The class that a label means. */
    Optional<Known> find(String said) {
        if (byName.isEmpty()) {
            return Optional.of(new Known(said, 0, 0));
        }
        return look(said).or(() -> synonym(said).flatMap(this::look));
    }

    private Optional<Known> look(String said) {
        Optional<Known> exact = Optional.ofNullable(byName.get(said));
        return config.labels() == DetectionConfig.Labels.EXACT
                ? exact
                : exact.or(() -> Optional.ofNullable(bySpelling.get(plain(said))));
    }

    private Optional<String> synonym(String said) {
        Optional<String> exact = Optional.ofNullable(config.synonyms().get(said));
        return config.labels() == DetectionConfig.Labels.EXACT
                ? exact
                : exact.or(() -> config.synonyms().entrySet().stream()
                        .filter(entry -> plain(entry.getKey()).equals(plain(said)))
                        .min(Map.Entry.comparingByKey()) // the map has no order of its own
                        .map(Map.Entry::getValue));
    }

    /** Small letters and digits alone: "Dining_Table " and "dining table" are one. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }
}
