package io.vitharness.site.files;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Every file of a site with its SHA-256 and size: the file {@code manifest.json}, which also marks a folder as ours. */
public record Manifest(String schema, Map<String, Entry> files) {

    static final String SCHEMA = "vit-harness/site/1";

    public Manifest {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** A file's SHA-256 and length. */
    public record Entry(String sha256, long bytes) {}
}
