package io.vitharness.site.page;

import io.vitharness.report.Json;

/** Effective configuration as text. */
final class Configuration {

    private Configuration() {}

    /** @param configuration a JSON tree */
    static String line(Object configuration) {
        String line = Json.line(configuration);
        return line.equals("{}") || line.equals("null") ? "defaults" : line;
    }

    /** @param configuration a JSON tree */
    static String page(Object configuration) {
        return Json.page(configuration);
    }
}
