package io.vitharness.benchmarks.coco;

import io.vitharness.benchmarks.coco.CocoConfig.Mode;
import java.util.Collection;
import java.util.stream.Collectors;

/** What is asked of a model that reads text; a detector without language passes over it. */
final class Wording {

    private Wording() {}

    static String of(CocoConfig config, Collection<Category> categories) {
        String names = categories.stream().map(Category::name).collect(Collectors.joining(", "));
        return config.prompt().orElse(usual(config.mode())).replace("{classes}", names);
    }

    private static String usual(Mode mode) {
        return switch (mode) {
            case BBOX ->
                "Find every object of these classes in the picture: {classes}. Give the class and the bounding box of"
                        + " each object.";
            case SEGM ->
                "Find every object of these classes in the picture: {classes}. Give the class and the outline of each"
                        + " object.";
            case KEYPOINTS -> "Find every person in the picture and give the 17 joints of each.";
        };
    }
}
