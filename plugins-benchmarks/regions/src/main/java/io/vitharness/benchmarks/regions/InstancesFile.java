package io.vitharness.benchmarks.regions;

import io.vitharness.benchmarks.regions.RegionsConfig.Format;
import io.vitharness.data.files.JsonElements;
import io.vitharness.data.files.JsonEntry;
import io.vitharness.data.regions.Outline;
import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * COCO's {@code instances_*.json} or LVIS's {@code lvis_v1_*.json} (PACO's {@code paco_lvis_v1_*.json} has the same
 * lists): every annotation is a region. Read twice, as annotations may come first.
 */
final class InstancesFile {

    private static final double SMALL = 32 * 32;
    private static final double LARGE = 96 * 96;

    private final Path file;
    private final boolean lvis;
    private final boolean givesMasks;
    private final Subset subset;
    private final Collecting<String> pictures = new Collecting<>("image");
    private final Collecting<Choice> classes = new Collecting<>("category");
    private final Map<String, Size> sizes = new HashMap<>();
    private final Map<String, String> frequencies = new HashMap<>();
    private final Map<String, List<Long>> absent = new HashMap<>();
    private final Map<String, List<Long>> partial = new HashMap<>();
    private final Collecting<Marked> regions = new Collecting<>("annotation");
    private int crowds;

    private InstancesFile(Path file, RegionsConfig config, Subset subset) {
        this.file = file;
        this.lvis = config.format() == Format.LVIS;
        this.givesMasks = config.givesMasks();
        this.subset = subset;
    }

    static Content read(Path file, RegionsConfig config, Subset subset) throws IOException {
        InstancesFile instances = new InstancesFile(file, config, subset);
        JsonElements.lists(file, Map.of("images", instances::picture, "categories", instances::category));
        JsonElements.lists(file, Map.of("annotations", instances::annotation));
        return instances.content();
    }

    private void picture(JsonEntry entry) throws DataException {
        String id = entry.id("id");
        pictures.add(entry, id, PictureName.of(entry));
        if (givesMasks) {
            sizes.put(id, pixels(entry));
        }
        absent.put(id, wholes(entry, "neg_category_ids"));
        partial.put(id, wholes(entry, "not_exhaustive_category_ids"));
    }

    private void category(JsonEntry entry) throws DataException {
        String id = entry.id("id");
        String name = entry.words("name");
        if (classes.all().values().stream().anyMatch(one -> one.text().equals(name))) {
            throw entry.fault("found a second category of the name '" + name + "', wanted names that differ");
        }
        classes.add(entry, id, new Choice(id, name));
        entry.optional("frequency").ifPresent(frequency -> frequencies.put(id, frequency));
    }

    private void annotation(JsonEntry entry) throws DataException {
        String image = entry.id("image_id");
        String category = entry.id("category_id");
        String picture =
                pictures.find(image).orElseThrow(() -> entry.fault("image_id", "the id of an image of the file"));
        Choice label = classes.find(category)
                .orElseThrow(() -> entry.fault("category_id", "the id of a category of the file"));
        if (!subset.holds(image)) {
            return;
        }
        Shape.Box box = Boxes.bySides(entry);
        double area = entry.has("area") ? Boxes.number(entry, "area") : Boxes.area(box);
        boolean crowd = entry.json().path("iscrowd").asInt(0) == 1;
        crowds += crowd ? 1 : 0;
        Map<String, String> tags = new LinkedHashMap<>(Map.of("size", size(area)));
        Optional.ofNullable(frequencies.get(category)).ifPresent(frequency -> tags.put("frequency", frequency));
        regions.add(
                entry,
                entry.id("id"),
                new Marked(
                        entry.id("id"),
                        picture,
                        box,
                        Optional.of(label.text()),
                        List.of(),
                        area,
                        crowd,
                        tags,
                        mask(entry, image)));
    }

    private Optional<Shape.Mask> mask(JsonEntry entry, String image) throws DataException {
        Size size = sizes.get(image);
        if (size == null) {
            return Optional.empty();
        }
        List<Mask> parts = Outline.parts(entry, "segmentation", size);
        if (parts.stream().allMatch(Mask::isEmpty)) {
            throw entry.fault("segmentation", "an outline with at least one pixel");
        }
        return Optional.of(Outline.shape(Mask.union(parts)));
    }

    private static Size pixels(JsonEntry entry) throws DataException {
        int width = entry.number("width");
        int height = entry.number("height");
        if (width < 1 || height < 1) {
            throw entry.fault("found " + width + " x " + height + " pixels, wanted 1 x 1 or more");
        }
        return new Size(width, height);
    }

    private Content content() throws DataException {
        if (regions.all().isEmpty() || classes.all().size() < 2) {
            throw new DataException(file + ": found " + regions.all().size() + " annotations and "
                    + classes.all().size() + " categories, wanted at least one and at least two" + subset.hint());
        }
        List<Choice> sorted = classes.all().values().stream()
                .sorted(Comparator.comparing(choice -> Long.parseLong(choice.label())))
                .toList();
        List<String> notes = new ArrayList<>();
        if (crowds > 0) {
            notes.add(crowds + " of " + regions.all().size()
                    + " regions are crowds; All-Seeing's evaluation asks of them too");
        }
        LvisFacts facts = lvis ? new LvisFacts(frequencies, named(absent), named(partial)) : LvisFacts.NONE;
        return new Content(regions.all(), sorted, facts, notes);
    }

    private Map<String, List<String>> named(Map<String, List<Long>> ids) {
        Map<String, List<String>> names = new HashMap<>();
        ids.forEach((image, categories) -> pictures.find(image)
                .ifPresent(picture -> names.put(
                        picture,
                        categories.stream()
                                .flatMap(id -> classes.find(Long.toString(id)).stream())
                                .map(Choice::text)
                                .toList())));
        return names;
    }

    private static List<Long> wholes(JsonEntry entry, String key) throws DataException {
        List<Long> wholes = new ArrayList<>();
        for (JsonNode one : entry.json().path(key)) {
            if (!one.isIntegralNumber()) {
                throw entry.fault(key, "a list of category ids");
            }
            wholes.add(one.asLong());
        }
        return wholes;
    }

    /** COCO's sizes. */
    private static String size(double area) {
        if (area < SMALL) {
            return "small";
        }
        return area < LARGE ? "medium" : "large";
    }
}
