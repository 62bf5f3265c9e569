package io.vitharness.data.synthetic;

import io.vitharness.data.scene.Draws;
import io.vitharness.data.scene.Scene;
import io.vitharness.data.scene.SceneObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The split {@code val} of ReasonSeg: {@code 000001.json} with its {@code 000001.jpg}, phrases and sentences in turn.
 * Every fourth picture has pixels that do not count, every sixth an outline that is passed over.
 *
 * <p>The pictures are PNG inside: what a JPEG encoder writes differs between JDKs, and whoever opens them goes by the
 * content, as OpenCV does.
 */
final class ReasonSegFiles implements SetWriter {

    static final String SPLIT = "val";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final long FIRST = 11L << 40;
    private static final int IGNORED = 4;
    private static final int FLAGGED = 6;

    @Override
    public void write(SyntheticSet set, Path folder) throws IOException {
        ReferredScenes scenes = new ReferredScenes(set.seed(), FIRST);
        Path split = Files.createDirectory(folder.resolve(SPLIT));
        for (int number = 1; number <= set.samples(); number++) {
            Draws draws = scenes.draws(number);
            Scene scene = ReferredScenes.scene(draws);
            String name = ReferredScenes.name(number);
            Files.write(split.resolve(name + ".jpg"), ReferredScenes.png(scene));
            Files.writeString(
                    split.resolve(name + ".json"),
                    MAPPER.writeValueAsString(json(number, draws.pick(scene.objects()))) + "\n");
        }
    }

    private static Map<String, Object> json(int number, SceneObject object) {
        boolean isSentence = number % 2 == 0;
        String phrase = "the " + object.pair().words();
        String sentence = "Which shape lies in the " + object.quadrant().words() + " quarter of the picture?";
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", isSentence ? List.of(sentence, "Show " + phrase + ".") : List.of(phrase, sentence));
        json.put("is_sentence", isSentence);
        json.put("shapes", shapes(number, object));
        return json;
    }

    private static List<Map<String, Object>> shapes(int number, SceneObject object) {
        List<Map<String, Object>> shapes = new ArrayList<>();
        int x = (int) (object.x() * ReferredScenes.SIDE);
        int y = (int) (object.y() * ReferredScenes.SIDE);
        if (number % IGNORED == 0) {
            shapes.add(shape("ignore", square(x, y, 3)));
        }
        if (number % FLAGGED == 0) {
            shapes.add(shape("flag", square(ReferredScenes.SIDE / 2, ReferredScenes.SIDE / 2, 5)));
        }
        shapes.add(shape("target", ReferredScenes.contour(object).middles()));
        return shapes;
    }

    private static List<List<Integer>> square(int x, int y, int reach) {
        return List.of(
                List.of(x - reach, y - reach),
                List.of(x + reach, y - reach),
                List.of(x + reach, y + reach),
                List.of(x - reach, y + reach));
    }

    private static Map<String, Object> shape(String label, List<List<Integer>> points) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("label", label);
        shape.put("points", points);
        return shape;
    }
}
