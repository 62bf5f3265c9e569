package io.vitharness.benchmarks.coco;

import io.vitharness.benchmarks.coco.CocoConfig.Mode;
import io.vitharness.data.files.DataDigest;
import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code instances_*.json}, {@code person_keypoints_*.json} or {@code lvis_*.json} twice, element by element: first
 * pictures and categories, then annotations, whose outlines need the pictures' sizes. Outlines are kept as run-length
 * text, and only where they are asked for.
 */
final class InstancesFile {

    private static final int JOINTS = 17;

    private final Path file;
    private final Mode mode;
    private final boolean isLvis;
    private final Map<Long, PictureEntry> pictures = new TreeMap<>();
    private final TreeMap<Long, Category> categories = new TreeMap<>();
    private final Map<String, List<Target.Place>> places = new HashMap<>();
    private final Set<Long> ids = new HashSet<>();
    private long strangers;
    private boolean hasZero;

    private InstancesFile(Path file, CocoConfig config) {
        this.file = file;
        this.mode = config.mode();
        this.isLvis = config.format() == CocoConfig.Format.LVIS;
    }

    static Content read(Path file, CocoConfig config) throws IOException {
        InstancesFile instances = new InstancesFile(file, config);
        JsonList json = new JsonList(file);
        json.members(Map.of("images", instances::picture, "categories", instances::category));
        instances.requireSome();
        json.members(Map.of("annotations", instances::annotation));
        return instances.content();
    }

    private void picture(String place, JsonNode node) throws DataException {
        Fields fields = new Fields(file, place, node);
        long id = fields.whole("id");
        PictureEntry picture = new PictureEntry(
                Long.toString(id),
                PictureName.of(fields),
                fields.size(),
                fields.wholes("neg_category_ids"),
                fields.wholes("not_exhaustive_category_ids"));
        if (pictures.put(id, picture) != null) {
            throw fields.fault("the picture " + id + " is listed twice");
        }
    }

    private void category(String place, JsonNode node) throws DataException {
        Fields fields = new Fields(file, place, node);
        long id = fields.whole("id");
        String name = fields.text("name");
        boolean taken = categories.values().stream().anyMatch(one -> one.name().equals(name));
        Category category = new Category(
                id,
                taken ? name + " (" + id + ")" : name,
                node.path("frequency").asString(""));
        if (categories.put(id, category) != null) {
            throw fields.fault("the category " + id + " is listed twice");
        }
    }

    private void annotation(String place, JsonNode node) throws DataException {
        Fields fields = new Fields(file, place, node);
        long id = fields.whole("id");
        if (!ids.add(id)) {
            throw fields.fault("the annotation " + id + " is listed twice");
        }
        hasZero |= id == 0;
        PictureEntry picture = pictures.get(fields.whole("image_id"));
        Category category = categories.get(fields.whole("category_id"));
        if (picture == null || category == null) {
            strangers++;
            return;
        }
        double area = fields.number("area");
        if (area < 0) {
            throw fields.wrong("area", "0 or more");
        }
        Shape shape = mode == Mode.SEGM ? Outline.mask(fields, picture.size()) : Outline.box(fields);
        Part.Region region = new Part.Region(0, shape, category.name(), OptionalDouble.empty());
        boolean isIgnored = fields.flag(isLvis ? "ignore" : "iscrowd");
        places.computeIfAbsent(picture.id(), key -> new ArrayList<>())
                .add(new Target.Place(region, Long.toString(id), area, isIgnored, keypoints(fields)));
    }

    private List<Double> keypoints(Fields fields) throws DataException {
        return mode == Mode.KEYPOINTS
                ? Arrays.stream(fields.numbers("keypoints", 3 * JOINTS)).boxed().toList()
                : List.of();
    }

    private void requireSome() throws DataException {
        if (pictures.isEmpty() || categories.isEmpty()) {
            throw new DataException(file + ": found " + pictures.size() + " pictures and " + categories.size()
                    + " categories, wanted at least one of each");
        }
    }

    private Content content() throws IOException {
        Map<String, PictureEntry> ordered = new LinkedHashMap<>();
        pictures.values().forEach(picture -> ordered.put(picture.id(), picture));
        List<String> notes = new ArrayList<>();
        if (strangers > 0) {
            notes.add(strangers + " annotations are of pictures or categories that the file does not list: left out, as"
                    + " officially");
        }
        if (hasZero) {
            notes.add(
                    "an annotation has the id 0: the official code takes whoever finds it for wrong; 'compat: official'"
                            + " does so here, too");
        }
        return new Content(
                ordered, categories, places, new DataDigest().addBytes(file).hex(), notes);
    }
}
