package io.vitharness.pipeline.suite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A piece of YAML that knows where it stands. */
public sealed interface YamlNode {

    Place place();

    /** Line and column, counted from 1; a node that comes from a default stands at the key's own place. */
    record Place(int line, int column) {}

    /** A single value as it was written, quotes removed; {@code quoted} tells {@code "7"} from {@code 7}. */
    record Scalar(Place place, String text, boolean quoted) implements YamlNode {}

    record Sequence(Place place, List<YamlNode> items) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Keys in file order; {@code keyPlaces} tells where each key stands. */
    record Mapping(Place place, Map<String, YamlNode> entries, Map<String, Place> keyPlaces) implements YamlNode {
        public Mapping {
            entries = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entries));
            keyPlaces = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(keyPlaces));
        }

        public Optional<YamlNode> get(String key) {
            return Optional.ofNullable(entries.get(key));
        }
    }
}
