package io.vitharness.data.synthetic;

import io.vitharness.data.scene.Painter;
import io.vitharness.data.scene.Purpose;
import io.vitharness.data.scene.Scene;
import io.vitharness.data.scene.SceneGenerator;
import io.vitharness.data.scene.SceneObject;
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
 * The file in which All-Seeing's evaluation finds regions and their captions: every image entry is one region, with its
 * picture's file and its box as corners. Every region has three captions; pictures of two shapes have two regions.
 */
final class RegionFiles implements SetWriter {

    static final String NAME = "synthetic_coco_format.json";
    static final String PICTURES = "images";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    // scenes of validation, under seeds that no validation takes
    private static final long OWN_SEEDS = 0x726567696fL;

    @Override
    public void write(SyntheticSet set, Path folder) throws IOException {
        SceneGenerator scenes = new SceneGenerator(Purpose.VALIDATION, set.seed() + OWN_SEEDS);
        Path pictures = Files.createDirectory(folder.resolve(PICTURES));
        List<String> images = new ArrayList<>();
        List<String> annotations = new ArrayList<>();
        for (int number = 1; images.size() < set.samples(); number++) {
            Scene scene = scenes.scene(number);
            String name = String.format(Locale.ROOT, "%012d.png", number);
            Files.write(
                    pictures.resolve(name),
                    Painter.standard().paint(scene).png().bytes());
            for (SceneObject object : scene.objects()) {
                if (images.size() < set.samples()) {
                    add(images, annotations, name, object);
                }
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(NAME))) {
            out.write("{\"images\":[\n" + String.join(",\n", images) + "\n],\"annotations\":[\n"
                    + String.join(",\n", annotations) + "\n]}\n");
        }
    }

    private static void add(List<String> images, List<String> annotations, String name, SceneObject object) {
        int id = images.size() + 1;
        Map<String, Object> image = new LinkedHashMap<>();
        image.put("id", id);
        image.put("image", PICTURES + "/" + name);
        image.put("bbox", corners(object));
        images.add(MAPPER.writeValueAsString(image));
        for (String caption : captions(object)) {
            Map<String, Object> annotation = new LinkedHashMap<>();
            annotation.put("id", annotations.size() + 1);
            annotation.put("image_id", id);
            annotation.put("caption", caption);
            annotations.add(MAPPER.writeValueAsString(annotation));
        }
    }

    /** Three ways to say what is in the region. */
    static List<String> captions(SceneObject object) {
        String words = object.pair().words();
        String place = object.quadrant().words();
        return List.of("a " + words, "the " + words + " at the " + place, "a " + words + " on a grey background");
    }

    private static List<Integer> corners(SceneObject object) {
        BitSet pixels = Painter.standard().mask(object);
        int side = Painter.standard().side();
        int[] xs = pixels.stream().map(pixel -> pixel % side).sorted().toArray();
        int[] ys = pixels.stream().map(pixel -> pixel / side).sorted().toArray();
        return List.of(xs[0], ys[0], xs[xs.length - 1] + 1, ys[ys.length - 1] + 1);
    }
}
