package io.vitharness.pipeline.suite;

import java.util.Collections;
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
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
            keyPlaces = Collections.unmodifiableMap(new LinkedHashMap<>(keyPlaces));
        }

        public Optional<YamlNode> get(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        /** The single value of a key, if it is one. */
        public Optional<Scalar> scalar(String key) {
            return get(key).filter(Scalar.class::isInstance).map(Scalar.class::cast);
        }

        /** The mapping of a key, if it is one. */
        public Optional<Mapping> mapping(String key) {
            return get(key).filter(Mapping.class::isInstance).map(Mapping.class::cast);
        }

        /** Those items of a key's list that are mappings. */
        public List<Mapping> mappings(String key) {
            return get(key).filter(Sequence.class::isInstance).map(Sequence.class::cast).stream()
                    .flatMap(list -> list.items().stream())
                    .filter(Mapping.class::isInstance)
                    .map(Mapping.class::cast)
                    .toList();
        }
    }
}
