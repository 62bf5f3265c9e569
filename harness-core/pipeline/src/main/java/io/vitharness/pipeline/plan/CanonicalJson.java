package io.vitharness.pipeline.plan;

import io.vitharness.report.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** One text for equal JSON: one line, keys of every object sorted. */
final class CanonicalJson {

    private CanonicalJson() {}

    static String of(JsonNode node) {
        return Json.line(sorted(node));
    }

    private static Object sorted(JsonNode node) {
        if (node.isObject()) {
            TreeMap<String, Object> object = new TreeMap<>();
            node.properties().forEach(entry -> object.put(entry.getKey(), sorted(entry.getValue())));
            return object;
        }
        if (node.isArray()) {
            List<Object> array = new ArrayList<>();
            node.values().forEach(item -> array.add(sorted(item)));
            return array;
        }
        return node;
    }
}
