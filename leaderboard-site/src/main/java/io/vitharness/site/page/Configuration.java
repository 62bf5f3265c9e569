package io.vitharness.site.page;

import tools.jackson.databind.JsonNode;

/** Effective configuration as text. */
final class Configuration {

    private Configuration() {}

    static String line(JsonNode configuration) {
        String line = configuration.toString();
        return line.equals("{}") || line.equals("null") ? "defaults" : line;
    }

    static String page(JsonNode configuration) {
        return configuration.toPrettyString().replace("\r\n", "\n");
    }
}
