package io.vitharness.models.tensorflow.system;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Where the keys of a YAML text stand, by their path as {@link Fields} tells it, such as {@code .stages[0].name}. */
final class YamlPlaces {

    private final Map<String, String> places = new HashMap<>();

    /** Of a text that is YAML. */
    YamlPlaces(String yaml) {
        try (JsonParser parser = YAMLMapper.shared().createParser(yaml)) {
            while (parser.nextToken() != null) {
                TokenStreamLocation at = parser.currentTokenLocation();
                String path = path(parser.streamReadContext().pathAsPointer());
                places.putIfAbsent(path, words(at));
            }
        }
    }

    /** Line and column of a path, or of what is around it where the path itself is not there. */
    String of(String path) {
        String near = path;
        while (!near.isEmpty() && !places.containsKey(near)) {
            near = near.substring(0, Math.max(0, Math.max(near.lastIndexOf('.'), near.lastIndexOf('['))));
        }
        return places.getOrDefault(near, "1:1");
    }

    static String words(TokenStreamLocation at) {
        return at.getLineNr() + ":" + at.getColumnNr();
    }

    private static String path(JsonPointer pointer) {
        StringBuilder path = new StringBuilder();
        for (JsonPointer at = pointer; !at.matches(); at = at.tail()) {
            path.append(at.mayMatchElement() ? "[" + at.getMatchingIndex() + "]" : "." + at.getMatchingProperty());
        }
        return path.toString();
    }
}
