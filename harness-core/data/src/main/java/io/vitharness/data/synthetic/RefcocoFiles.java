package io.vitharness.data.synthetic;

import io.vitharness.data.pickle.PickleWriter;
import io.vitharness.data.scene.Draws;
import io.vitharness.data.scene.Pair;
import io.vitharness.data.scene.Scene;
import io.vitharness.data.scene.SceneObject;
import io.vitharness.media.mask.Bounds;
import io.vitharness.media.mask.Mask;
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
 * RefCOCO's {@code refs(unc).p} and {@code instances.json} with the pictures in {@code images}: two referred shapes in
 * every picture, by two expressions each. Of four pictures in a row two are in the split {@code val}, one each in {@code
 * testA} and {@code testB}.
 */
final class RefcocoFiles implements SetWriter {

    static final String REFERENCES = "refs(unc).p";
    static final String INSTANCES = "instances.json";
    static final String PICTURES = "images";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final long FIRST = 12L << 40;
    private static final List<String> SPLITS = List.of("val", "val", "testA", "testB");
    private static final int REFERRED = 2;

    @Override
    public void write(SyntheticSet set, Path folder) throws IOException {
        ReferredScenes scenes = new ReferredScenes(set.seed(), FIRST);
        Path pictures = Files.createDirectory(folder.resolve(PICTURES));
        List<Object> images = new ArrayList<>();
        List<Object> annotations = new ArrayList<>();
        List<Object> references = new ArrayList<>();
        for (int number = 1; number <= set.samples(); number++) {
            Draws draws = scenes.draws(number);
            Scene scene = ReferredScenes.scene(draws);
            Files.write(pictures.resolve(file(number)), ReferredScenes.png(scene));
            images.add(image(number));
            List<SceneObject> objects = draws.shuffled(scene.objects());
            for (int i = 0; i < objects.size(); i++) {
                annotations.add(annotation(annotations.size() + 1, number, objects.get(i)));
                if (i < REFERRED) {
                    references.add(reference(references.size() + 1, annotations.size(), number, objects.get(i)));
                }
            }
        }
        Files.writeString(folder.resolve(REFERENCES), PickleWriter.text(references));
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(INSTANCES))) {
            out.write("{\"images\":" + lines(images) + ",\n\"annotations\":" + lines(annotations) + ",\n\"categories\":"
                    + lines(categories()) + "}\n");
        }
    }

    private static Map<String, Object> image(int number) {
        Map<String, Object> image = new LinkedHashMap<>();
        image.put("id", number);
        image.put("file_name", file(number));
        image.put("width", ReferredScenes.SIDE);
        image.put("height", ReferredScenes.SIDE);
        return image;
    }

    private static Map<String, Object> annotation(int id, int picture, SceneObject object) {
        Mask mask = ReferredScenes.mask(object);
        Bounds bounds = mask.bounds();
        Map<String, Object> annotation = new LinkedHashMap<>();
        annotation.put("id", id);
        annotation.put("image_id", picture);
        annotation.put("category_id", category(object));
        annotation.put("iscrowd", 0);
        annotation.put("area", mask.area());
        annotation.put("bbox", List.of(bounds.left(), bounds.top(), bounds.width(), bounds.height()));
        annotation.put("segmentation", List.of(ReferredScenes.contour(object).edges()));
        return annotation;
    }

    private static Map<String, Object> reference(int id, int annotation, int picture, SceneObject object) {
        List<String> sentences =
                List.of(object.pair().words(), object.quadrant().words() + " shape");
        List<Object> listed = new ArrayList<>();
        List<Object> ids = new ArrayList<>();
        for (String sentence : sentences) {
            ids.add(REFERRED * id + listed.size());
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("tokens", List.of(sentence.split(" ", -1)));
            one.put("raw", sentence.toUpperCase(Locale.ROOT));
            one.put("sent_id", ids.get(listed.size()));
            one.put("sent", sentence);
            listed.add(one);
        }
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("sent_ids", ids);
        reference.put("file_name", file(picture));
        reference.put("ann_id", annotation);
        reference.put("ref_id", id);
        reference.put("image_id", picture);
        reference.put("split", SPLITS.get((picture - 1) % SPLITS.size()));
        reference.put("sentences", listed);
        reference.put("category_id", category(object));
        return reference;
    }

    private static List<Object> categories() {
        List<Object> categories = new ArrayList<>();
        for (Pair pair : Pair.ALL) {
            Map<String, Object> category = new LinkedHashMap<>();
            category.put("id", categories.size() + 1);
            category.put("name", pair.words());
            category.put("supercategory", pair.form().word());
            categories.add(category);
        }
        return categories;
    }

    private static int category(SceneObject object) {
        return 1 + Pair.ALL.indexOf(object.pair());
    }

    private static String file(int number) {
        return "COCO_train2014_" + String.format(Locale.ROOT, "%012d.png", number);
    }

    private static String lines(List<Object> objects) {
        StringBuilder lines = new StringBuilder("[");
        for (int i = 0; i < objects.size(); i++) {
            lines.append(i == 0 ? "\n" : ",\n").append(MAPPER.writeValueAsString(objects.get(i)));
        }
        return lines.append("\n]").toString();
    }
}
