package io.vitharness.site.page;

import java.util.Map;

/** A file to write, the template that makes it and what the template needs. */
public record Page(String path, String template, Map<String, Object> parameters) {

    public Page {
        parameters = Map.copyOf(parameters);
    }
}
