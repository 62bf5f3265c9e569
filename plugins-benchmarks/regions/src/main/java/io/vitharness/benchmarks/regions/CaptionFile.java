package io.vitharness.benchmarks.regions;

import io.vitharness.data.files.JsonElements;
import io.vitharness.data.files.JsonEntry;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All-Seeing's {@code vg_test_coco_format.json} and {@code refcocog_val_coco_format.json}: an image entry is one region,
 * {@code {"id", "image", "bbox": [left, top, right, bottom]}}, and the annotations {@code {"image_id", "caption"}} are
 * its references.
 */
final class CaptionFile {

    private final Path file;
    private final Subset subset;
    private final Collecting<Shape.Box> boxes = new Collecting<>("image");
    private final Map<String, String> pictures = new LinkedHashMap<>();
    private final Map<String, List<String>> captions = new LinkedHashMap<>();

    private CaptionFile(Path file, Subset subset) {
        this.file = file;
        this.subset = subset;
    }

    static Content read(Path file, Subset subset) throws IOException {
        CaptionFile captions = new CaptionFile(file, subset);
        JsonElements.lists(file, Map.of("images", captions::region));
        JsonElements.lists(file, Map.of("annotations", captions::caption));
        return captions.content();
    }

    private void region(JsonEntry entry) throws DataException {
        String id = entry.id("id");
        boxes.add(entry, id, Boxes.byCorners(entry));
        pictures.put(id, PictureName.of(entry));
    }

    private void caption(JsonEntry entry) throws DataException {
        String id = entry.id("image_id");
        if (boxes.find(id).isEmpty()) {
            throw entry.fault("image_id", "the id of an image of the file");
        }
        captions.computeIfAbsent(id, key -> new ArrayList<>()).add(entry.words("caption"));
    }

    private Content content() throws DataException {
        Map<String, Marked> regions = new LinkedHashMap<>();
        int bare = 0;
        for (Map.Entry<String, Shape.Box> one : boxes.all().entrySet()) {
            String id = one.getKey();
            List<String> texts = captions.getOrDefault(id, List.of());
            if (texts.isEmpty()) {
                bare++;
            } else if (subset.holds(id)) {
                String picture = Optional.ofNullable(pictures.get(id)).orElseThrow();
                double area = Boxes.area(one.getValue());
                regions.put(
                        id, new Marked(id, picture, one.getValue(), Optional.empty(), texts, area, false, Map.of()));
            }
        }
        if (regions.isEmpty()) {
            throw new DataException(
                    file + ": found no image with a box and a caption, wanted at least one" + subset.hint());
        }
        return new Content(regions, bare == 0 ? List.of() : List.of(bare + " images have no caption: left out"));
    }
}
