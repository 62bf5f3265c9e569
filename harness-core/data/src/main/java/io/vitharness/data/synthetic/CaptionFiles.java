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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** COCO's {@code captions_val*.json} with five sentences for each picture, and the pictures in a folder beside it. */
final class CaptionFiles implements SetWriter {

    static final String NAME = "captions_val_synthetic.json";
    static final String PICTURES = "val_synthetic";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    // scenes of validation, under seeds that no validation takes
    private static final long OWN_SEEDS = 0x6361707469L;

    @Override
    public void write(SyntheticSet set, Path folder) throws IOException {
        SceneGenerator scenes = new SceneGenerator(Purpose.VALIDATION, set.seed() + OWN_SEEDS);
        Path pictures = Files.createDirectory(folder.resolve(PICTURES));
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(NAME))) {
            out.write("{\"images\":[");
            for (int number = 1; number <= set.samples(); number++) {
                byte[] png =
                        Painter.standard().paint(scenes.scene(number)).png().bytes();
                Files.write(pictures.resolve(name(number)), png);
                out.write((number == 1 ? "\n" : ",\n") + json(Map.of("id", number), Map.of("file_name", name(number))));
            }
            out.write("\n],\"annotations\":[");
            for (int number = 1; number <= set.samples(); number++) {
                List<String> captions = captions(scenes.scene(number));
                for (int i = 0; i < captions.size(); i++) {
                    out.write(number == 1 && i == 0 ? "\n" : ",\n");
                    out.write(json(
                            Map.of("id", 10 * number + i), Map.of("image_id", number, "caption", captions.get(i))));
                }
            }
            out.write("\n]}\n");
        }
    }

    /** Five ways to say what is to be seen. */
    static List<String> captions(Scene scene) {
        List<SceneObject> backward = new ArrayList<>(scene.objects());
        Collections.reverse(backward);
        String places = scene.objects().stream()
                .map(one ->
                        "a " + one.pair().words() + " at the " + one.quadrant().words())
                .collect(Collectors.joining(" and "));
        String other = backward.stream().map(one -> "a " + one.pair().words()).collect(Collectors.joining(" and "));
        int count = scene.objects().size();
        return List.of(
                sentence(scene.caption() + "."),
                sentence(places + "."),
                "There is " + other + " on a grey background.",
                "A picture of " + scene.caption(),
                (count == 1 ? "One shape, " : "Two shapes, ") + other + ".");
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "%012d.png", number);
    }

    private static String json(Map<String, Object> first, Map<String, Object> rest) {
        Map<String, Object> json = new LinkedHashMap<>(first);
        new java.util.TreeMap<>(rest).forEach(json::put);
        return MAPPER.writeValueAsString(json);
    }
}
