package io.vitharness.data.synthetic;

import io.vitharness.data.scene.Draws;
import io.vitharness.data.scene.Pair;
import io.vitharness.data.scene.Scene;
import io.vitharness.data.scene.SceneObject;
import io.vitharness.media.mask.Mask;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Questions about two or three pictures in the harness's layout of M4Seg: {@code m4seg.json} and {@code images}. The
 * pictures of a question share exactly one pair of colour and form.
 */
final class M4segFiles implements SetWriter {

    static final String NAME = "m4seg.json";
    static final String PICTURES = "images";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final long FIRST = 13L << 40;
    private static final List<String> KINDS = List.of("open-ended", "spatial", "numerical");

    @Override
    public void write(SyntheticSet set, Path folder) throws IOException {
        ReferredScenes scenes = new ReferredScenes(set.seed(), FIRST);
        Path pictures = Files.createDirectory(folder.resolve(PICTURES));
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(NAME))) {
            for (int number = 1; number <= set.samples(); number++) {
                Draws draws = scenes.draws(number);
                List<Pair> pairs = draws.shuffled(Pair.ALL);
                List<Scene> shown = scenes(pairs, draws);
                for (int i = 0; i < shown.size(); i++) {
                    Files.write(pictures.resolve(file(number, i)), ReferredScenes.png(shown.get(i)));
                }
                out.write((number == 1 ? "[\n" : ",\n")
                        + MAPPER.writeValueAsString(question(number, pairs.get(0), shown)));
            }
            out.write("\n]\n");
        }
    }

    /** Two or three scenes of two to four shapes; the first pair is in all of them, every other in one at most. */
    private static List<Scene> scenes(List<Pair> pairs, Draws draws) {
        List<Scene> scenes = new ArrayList<>();
        int pictures = 2 + draws.below(2);
        int next = 1;
        for (int i = 0; i < pictures; i++) {
            int others = 1 + draws.below(3);
            List<Pair> shown = new ArrayList<>(pairs.subList(next, next + others));
            next += others;
            shown.add(pairs.get(0));
            scenes.add(ReferredScenes.scene(shown, draws));
        }
        return scenes;
    }

    private static Map<String, Object> question(int number, Pair shared, List<Scene> scenes) {
        String kind = KINDS.get((number - 1) % KINDS.size());
        List<Object> regions = new ArrayList<>();
        for (int i = 0; i < scenes.size(); i++) {
            for (SceneObject object : scenes.get(i).objects()) {
                boolean isAsked = switch (kind) {
                    case "open-ended" -> object.pair().equals(shared);
                    case "spatial" ->
                        i == 0 && object.equals(scenes.get(0).objects().get(0));
                    default -> i == scenes.size() - 1;
                };
                if (isAsked) {
                    regions.add(region(i, object));
                }
            }
        }
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("id", ReferredScenes.name(number));
        question.put("kind", kind);
        List<String> images = new ArrayList<>();
        for (int i = 0; i < scenes.size(); i++) {
            images.add(PICTURES + "/" + file(number, i));
        }
        question.put("images", images);
        question.put("question", words(kind, scenes));
        question.put("regions", regions);
        return question;
    }

    private static String words(String kind, List<Scene> scenes) {
        return switch (kind) {
            case "open-ended" -> "Which shape do all images have in common? Segment it in each of them.";
            case "spatial" ->
                "Segment the shape in the "
                        + scenes.get(0).objects().get(0).quadrant().words() + " quarter of image 1.";
            default -> "How many shapes are there in image " + scenes.size() + "? Segment each of them.";
        };
    }

    private static Map<String, Object> region(int picture, SceneObject object) {
        Mask mask = ReferredScenes.mask(object);
        Map<String, Object> outline = new LinkedHashMap<>();
        outline.put("size", List.of(ReferredScenes.SIDE, ReferredScenes.SIDE));
        outline.put("counts", mask.text());
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("image", picture);
        region.put("label", object.pair().words());
        region.put("segmentation", outline);
        return region;
    }

    private static String file(int number, int picture) {
        return ReferredScenes.name(number) + "-" + (picture + 1) + ".png";
    }
}
