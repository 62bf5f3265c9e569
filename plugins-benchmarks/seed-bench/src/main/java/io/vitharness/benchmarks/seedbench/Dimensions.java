package io.vitharness.benchmarks.seedbench;

import io.vitharness.benchmarks.seedbench.SeedQuestion.Edition;
import java.util.List;
import java.util.Optional;

/** Names of the evaluation dimensions by number, counted from 1, as published. */
final class Dimensions {

    private static final List<String> FIRST_NINE = List.of(
            "Scene Understanding",
            "Instance Identity",
            "Instance Attributes",
            "Instance Location",
            "Instances Counting",
            "Spatial Relation",
            "Instance Interaction",
            "Visual Reasoning",
            "Text Understanding");
    private static final List<String> V1_VIDEO =
            List.of("Action Recognition", "Action Prediction", "Procedure Understanding");
    private static final List<String> V2_FURTHER = List.of(
            "Celebrity Recognition",
            "Landmark Recognition",
            "Chart Understanding",
            "Visual Referring Expression",
            "Science Knowledge",
            "Emotion Recognition",
            "Visual Mathematics",
            "Difference Spotting",
            "Meme Comprehension",
            "Global Video Understanding",
            "Action Recognition",
            "Action Prediction",
            "Procedure Understanding",
            "In-Context Captioning",
            "Interleaved Image-Text Analysis",
            "Text-to-Image Generation",
            "Next Image Prediction",
            "Text-Image Creation");

    private static final int FIRST_GENERATED = 25;

    private Dimensions() {}

    /** The published name. */
    static String name(Edition edition, int number) {
        return published(edition, number).orElse("Dimension " + number);
    }

    /** Whether answers are pictures that the model makes. */
    static boolean needsGeneratedPictures(Edition edition, int number) {
        return edition == Edition.V2 && number >= FIRST_GENERATED;
    }

    private static Optional<String> published(Edition edition, int number) {
        if (number < 1 || edition == Edition.PLUS) {
            return Optional.empty();
        }
        if (number <= FIRST_NINE.size()) {
            return Optional.of(FIRST_NINE.get(number - 1));
        }
        List<String> further = edition == Edition.V1 ? V1_VIDEO : V2_FURTHER;
        int place = number - FIRST_NINE.size() - 1;
        return place < further.size() ? Optional.of(further.get(place)) : Optional.empty();
    }
}
