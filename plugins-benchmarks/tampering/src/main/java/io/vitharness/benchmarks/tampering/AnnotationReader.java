package io.vitharness.benchmarks.tampering;

import io.vitharness.data.editing.EditJson;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads EditScout's annotations: a list of {@code edit_path}, {@code mask_path}, {@code instruction} and perhaps {@code
 * auth_path}, with paths below the folder of the file.
 */
final class AnnotationReader {

    private final EditJson json;
    private final Path file;
    private final Map<String, Exhibit> tampered = new LinkedHashMap<>();
    private final Map<String, Exhibit> authentic = new LinkedHashMap<>();

    AnnotationReader(Path file) {
        this.file = file;
        this.json = new EditJson(file);
    }

    /** Tampered pictures in the order of the file, then the authentic ones they were made of. */
    List<Exhibit> exhibits() throws IOException {
        json.elements(this::take);
        if (tampered.isEmpty()) {
            throw new DataException(file + ": found no annotation, wanted at least one");
        }
        List<Exhibit> exhibits = new ArrayList<>(tampered.values());
        exhibits.addAll(authentic.values());
        return exhibits;
    }

    private void take(String number, int line, JsonNode annotation) throws DataException {
        String edit = path(line, annotation, "edit_path");
        String mask = path(line, annotation, "mask_path");
        String cluster = edit;
        if (annotation.has("auth_path")) {
            cluster = path(line, annotation, "auth_path");
            authentic.putIfAbsent(cluster, Exhibit.authentic(cluster, cluster));
        }
        Exhibit before = tampered.putIfAbsent(edit, new Exhibit(edit, true, Optional.of(mask), cluster, Map.of()));
        if (before != null) {
            throw json.fault(line, "annotation " + number + ": found '" + edit + "' again, wanted each picture once");
        }
    }

    // paths come from strangers: they may lead down, never out of the folder
    private String path(int line, JsonNode annotation, String key) throws DataException {
        JsonNode value = annotation.path(key);
        String path = value.asString("");
        boolean leaves = path.isBlank()
                || path.startsWith("/")
                || path.contains("\\")
                || path.contains(":")
                || path.chars().anyMatch(Character::isISOControl)
                || List.of(path.split("/", -1)).contains("..");
        if (!value.isString() || leaves) {
            throw json.fault(
                    line,
                    "found " + EditJson.quoted(value) + " as '" + key
                            + "', wanted a path below the folder of the file");
        }
        return path;
    }
}
