package io.vitharness.site.page;

import io.vitharness.report.Json;

/** Effective configuration as text. */
final class Configuration {

    private Configuration() {}

    /** A JSON tree in one line. */
    static String line(Object configuration) {
        String line = Json.line(configuration);
        return line.equals("{}") || line.equals("null") ? "defaults" : line;
    }

    /** A JSON tree, indented. */
    static String page(Object configuration) {
        return Json.page(configuration);
    }
}
