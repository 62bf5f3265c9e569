package io.vitharness.data.synthetic;

import io.vitharness.data.scene.Draws;
import io.vitharness.data.scene.Painter;
import io.vitharness.data.scene.Pair;
import io.vitharness.data.scene.Purpose;
import io.vitharness.data.scene.Scene;
import io.vitharness.data.scene.SceneGenerator;
import io.vitharness.data.scene.SceneObject;
import io.vitharness.media.Size;
import io.vitharness.media.mask.Bounds;
import io.vitharness.media.mask.Mask;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * COCO's {@code instances.json} with the pictures in {@code images}: one to four shapes each, of twelve classes, with
 * boxes, areas and masks. The last shape of every eighth picture is a crowd, as COCO marks what nobody told apart.
 */
final class CocoFiles implements SetWriter {

    static final String NAME = "instances.json";
    static final String PICTURES = "images";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int SIDE = 128;
    private static final int MOST_SHAPES = 4;
    private static final int CROWDED = 8;
    /** No set of another kind reaches the scenes from here on. */
    private static final long FIRST = 1L << 40;

    @Override
    public void write(SyntheticSet set, Path folder) throws IOException {
        Painter painter = new Painter(SIDE);
        Path pictures = Files.createDirectory(folder.resolve(PICTURES));
        List<Map<String, Object>> images = new ArrayList<>();
        List<Map<String, Object>> annotations = new ArrayList<>();
        for (int number = 1; number <= set.samples(); number++) {
            Scene scene = scene(set.seed(), number);
            images.add(image(number));
            Files.write(
                    pictures.resolve(file(number)), painter.paint(scene).png().bytes());
            for (int i = 0; i < scene.objects().size(); i++) {
                boolean isCrowd = number % CROWDED == 0 && i == scene.objects().size() - 1;
                SceneObject object = scene.objects().get(i);
                Map<String, Object> annotation = annotation(mask(painter, object), object.pair(), isCrowd);
                annotation.put("id", annotations.size() + 1);
                annotation.put("image_id", number);
                annotations.add(annotation);
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(NAME))) {
            out.write("{\"images\":" + lines(images) + ",\n\"annotations\":" + lines(annotations) + ",\n\"categories\":"
                    + lines(categories()) + "}\n");
        }
    }

    private static Scene scene(long seed, int number) {
        Draws draws = Draws.of(Purpose.MMBENCH, seed, FIRST + number);
        List<Pair> pairs = draws.shuffled(Pair.ALL).subList(0, 1 + draws.below(MOST_SHAPES));
        return SceneGenerator.arrange(pairs, draws);
    }

    private static Mask mask(Painter painter, SceneObject object) {
        BitSet pixels = painter.mask(object);
        return Mask.where(new Size(SIDE, SIDE), (x, y) -> pixels.get(y * SIDE + x));
    }

    private static Map<String, Object> image(int number) {
        Map<String, Object> image = new LinkedHashMap<>();
        image.put("id", number);
        image.put("file_name", file(number));
        image.put("width", SIDE);
        image.put("height", SIDE);
        return image;
    }

    private static Map<String, Object> annotation(Mask mask, Pair pair, boolean isCrowd) {
        Bounds bounds = mask.bounds();
        Map<String, Object> annotation = new LinkedHashMap<>();
        annotation.put("category_id", 1 + Pair.ALL.indexOf(pair));
        annotation.put("iscrowd", isCrowd ? 1 : 0);
        annotation.put("area", mask.area());
        annotation.put("bbox", List.of(bounds.left(), bounds.top(), bounds.width(), bounds.height()));
        Map<String, Object> outline = new LinkedHashMap<>();
        outline.put("size", List.of(SIDE, SIDE));
        outline.put("counts", isCrowd ? mask.runs() : mask.text());
        annotation.put("segmentation", outline);
        return annotation;
    }

    private static List<Map<String, Object>> categories() {
        List<Map<String, Object>> categories = new ArrayList<>();
        for (Pair pair : Pair.ALL) {
            Map<String, Object> category = new LinkedHashMap<>();
            category.put("id", categories.size() + 1);
            category.put("name", pair.words());
            category.put("supercategory", pair.form().word());
            categories.add(category);
        }
        return categories;
    }

    private static String file(int number) {
        return String.format(Locale.ROOT, "%012d.png", number);
    }

    private static String lines(List<Map<String, Object>> objects) {
        StringBuilder lines = new StringBuilder("[");
        for (int i = 0; i < objects.size(); i++) {
            lines.append(i == 0 ? "\n" : ",\n").append(MAPPER.writeValueAsString(objects.get(i)));
        }
        return lines.append("\n]").toString();
    }
}
