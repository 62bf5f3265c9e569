package io.vitharness.benchmarks.regions;

import io.vitharness.data.files.JsonElements;
import io.vitharness.data.files.JsonEntry;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Visual Genome's {@code region_descriptions.json}: {@code [{"id": 1, "regions": [{"region_id", "x", "y", "width",
 * "height", "phrase"}]}]}. The pictures are {@code VG_100K/<id>.jpg} or {@code VG_100K_2/<id>.jpg}.
 */
final class GenomeFile {

    private final Subset subset;
    private final Collecting<Marked> regions = new Collecting<>("region");

    private GenomeFile(Subset subset) {
        this.subset = subset;
    }

    static Content read(Path file, Subset subset) throws IOException {
        GenomeFile genome = new GenomeFile(subset);
        JsonElements.list(file, genome::image);
        if (genome.regions.all().isEmpty()) {
            throw new DataException(file + ": found no region, wanted at least one" + subset.hint());
        }
        return new Content(genome.regions.all(), List.of());
    }

    private void image(JsonEntry entry) throws DataException {
        String image = entry.id("id");
        JsonNode list = entry.json().path("regions");
        if (!list.isArray()) {
            throw entry.fault("regions", "a list of regions");
        }
        if (!subset.holds(image)) {
            return;
        }
        for (JsonNode one : list) {
            region(image, new JsonEntry(entry.place() + ": image " + image, one));
        }
    }

    private void region(String image, JsonEntry entry) throws DataException {
        String id = entry.id("region_id");
        Shape.Box box = Boxes.byKeys(entry);
        List<String> phrases = List.of(entry.words("phrase"));
        regions.add(
                entry,
                id,
                new Marked(id, image + ".jpg", box, Optional.empty(), phrases, Boxes.area(box), false, Map.of()));
    }
}
