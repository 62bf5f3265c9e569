package io.vitharness.benchmarks.regions;

import io.vitharness.data.files.JsonElements;
import io.vitharness.data.files.JsonEntry;
import io.vitharness.data.files.JsonLists;
import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The results file of coco-caption as All-Seeing writes it, {@code [{"image_id": 7, "caption": "a red car"}]}: the ids are
 * those of regions. A second caption for a region and captions for unknown regions are errors, as officially.
 */
final class ResultsFile {

    private ResultsFile() {}

    static Optional<Map<String, List<Part>>> read(Path file, Set<String> known) throws IOException {
        if (!Files.isRegularFile(file) || !JsonLists.isOne(file)) {
            return Optional.empty();
        }
        Map<String, List<Part>> captions = new LinkedHashMap<>();
        JsonElements.list(file, entry -> add(entry, known, captions));
        if (captions.isEmpty()) {
            throw new DataException(file + ": found an empty list, wanted {\"image_id\": 1, \"caption\": \"...\"}");
        }
        return Optional.of(captions);
    }

    private static void add(JsonEntry entry, Set<String> known, Map<String, List<Part>> captions) throws DataException {
        String id = entry.id("image_id");
        if (!known.contains(id)) {
            throw entry.fault("found a caption of the region '" + id + "', which the benchmark does not have");
        }
        if (captions.put(id, List.of(new Part.Text(entry.text("caption")))) != null) {
            throw entry.fault("found a second caption of the region '" + id + "', wanted one for each");
        }
    }
}
