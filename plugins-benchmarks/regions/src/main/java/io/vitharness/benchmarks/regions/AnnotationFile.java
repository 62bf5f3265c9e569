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

/**
 * GRiT's {@code test.json} of Visual Genome, which GPT4RoI and VisionLLM read too: every annotation is a region,
 * {@code {"id", "image_id", "bbox": [x, y, width, height], "caption"}}.
 */
final class AnnotationFile {

    private final Subset subset;
    private final Collecting<String> pictures = new Collecting<>("image");
    private final Collecting<Marked> regions = new Collecting<>("annotation");

    private AnnotationFile(Subset subset) {
        this.subset = subset;
    }

    static Content read(Path file, Subset subset) throws IOException {
        AnnotationFile annotations = new AnnotationFile(subset);
        JsonElements.lists(file, Map.of("images", annotations::picture));
        JsonElements.lists(file, Map.of("annotations", annotations::region));
        if (annotations.regions.all().isEmpty()) {
            throw new DataException(file + ": found no annotation, wanted at least one" + subset.hint());
        }
        return new Content(annotations.regions.all(), List.of());
    }

    private void picture(JsonEntry entry) throws DataException {
        pictures.add(entry, entry.id("id"), PictureName.of(entry));
    }

    private void region(JsonEntry entry) throws DataException {
        String image = entry.id("image_id");
        String picture =
                pictures.find(image).orElseThrow(() -> entry.fault("image_id", "the id of an image of the file"));
        if (!subset.holds(image)) {
            return;
        }
        Shape.Box box = Boxes.bySides(entry);
        String id = entry.id("id");
        List<String> captions = List.of(entry.words("caption"));
        regions.add(
                entry, id, new Marked(id, picture, box, Optional.empty(), captions, Boxes.area(box), false, Map.of()));
    }
}
