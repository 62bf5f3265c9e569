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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Dialogues of two replies in the layout of TextBind, {@code test.json} and {@code images}: the user shows a picture and
 * asks for another, or asks for one and then what is in it. A set has as many replies as samples.
 */
final class TextbindFiles implements SetWriter {

    static final String NAME = "test.json";
    static final String PICTURES = "images";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String MARK = "<image>";
    // scenes of validation, under seeds that no validation takes
    private static final long OWN_SEEDS = 0x74657874L;

    @Override
    public void write(SyntheticSet set, Path folder) throws IOException {
        SceneGenerator scenes = new SceneGenerator(Purpose.VALIDATION, set.seed() + OWN_SEEDS);
        Path pictures = Files.createDirectory(folder.resolve(PICTURES));
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(NAME))) {
            int replies = 0;
            for (int number = 1; replies < set.samples(); number++) {
                List<Scene> shown = List.of(scenes.scene(2L * number), scenes.scene(2L * number + 1));
                List<Map<String, Object>> turns = number % 2 == 1 ? drawn(number, shown) : shown(number, shown);
                turns = turns.subList(0, 2 * Math.min(2, set.samples() - replies));
                replies += turns.size() / 2;
                paint(turns, number, shown, pictures);
                out.write((number == 1 ? "[\n" : ",\n") + MAPPER.writeValueAsString(Map.of("conversation", turns)));
            }
            out.write("\n]\n");
        }
    }

    /** The user asks for a picture, then what is in it. */
    private static List<Map<String, Object>> drawn(int number, List<Scene> scenes) {
        String caption = scenes.get(0).caption();
        SceneObject first = scenes.get(0).objects().get(0);
        return List.of(
                turn("user", "Please draw " + caption + ".", List.of(), List.of()),
                turn("assistant", "Here is " + caption + ": " + MARK, List.of(name(number, 0)), List.of(caption)),
                turn("user", "Where is the " + first.pair().words() + "?", List.of(), List.of()),
                turn(
                        "assistant",
                        "The " + first.pair().words() + " is at the "
                                + first.quadrant().words() + ".",
                        List.of(),
                        List.of()));
    }

    /** The user shows a picture, then asks for another one. */
    private static List<Map<String, Object>> shown(int number, List<Scene> scenes) {
        String seen = scenes.get(0).caption();
        String wanted = scenes.get(1).caption();
        return List.of(
                turn("user", MARK + " What is in this picture?", List.of(name(number, 0)), List.of(seen)),
                turn("assistant", "The picture shows " + seen + ".", List.of(), List.of()),
                turn("user", "Now draw " + wanted + " instead.", List.of(), List.of()),
                turn(
                        "assistant",
                        "Here is " + wanted + " instead: " + MARK,
                        List.of(name(number, 1)),
                        List.of(wanted)));
    }

    private static Map<String, Object> turn(String role, String content, List<String> pictures, List<String> captions) {
        Map<String, Object> turn = new LinkedHashMap<>();
        turn.put("role", role);
        turn.put("content", content);
        turn.put("image_list", pictures);
        turn.put("caption_list", captions);
        return turn;
    }

    private static void paint(List<Map<String, Object>> turns, int number, List<Scene> scenes, Path folder)
            throws IOException {
        List<Object> used = new ArrayList<>();
        turns.forEach(turn -> used.addAll((List<?>) turn.getOrDefault("image_list", List.of())));
        for (int i = 0; i < scenes.size(); i++) {
            if (used.contains(name(number, i))) {
                Files.write(
                        folder.resolve(name(number, i)),
                        Painter.standard().paint(scenes.get(i)).png().bytes());
            }
        }
    }

    private static String name(int number, int picture) {
        return String.format(Locale.ROOT, "%06d-%d.png", number, picture + 1);
    }
}
