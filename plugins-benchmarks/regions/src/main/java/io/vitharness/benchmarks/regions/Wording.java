package io.vitharness.benchmarks.regions;

import io.vitharness.benchmarks.regions.RegionsConfig.Asking;
import io.vitharness.benchmarks.regions.RegionsConfig.Job;
import io.vitharness.benchmarks.regions.RegionsConfig.Words;
import io.vitharness.spi.benchmark.Choice;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The words that ask, with {@code {picture}} and {@code {region}} where these stand. Sources, word for word:
 * {@code OpenGVLab/all-seeing} at {@code 3e00ac5} ({@code all-seeing/eval_caption.py} and at {@code 5f13d18}
 * {@code all-seeing/eval_region_recognition.py}); {@code jshilong/GPT4RoI} at {@code f6306fa}
 * ({@code gpt4roi/datasets/vg.py}, {@code coco_det.py}; of its twenty questions the first, as VisionLLM v2 evaluates);
 * {@code CircleRadon/Osprey} at {@code 8bfdfe9} ({@code osprey/eval/lvis_paco_eval.py}); LLaVA-1.5's instruction data on
 * Visual Genome. ChatSpot published neither code nor questions.
 */
final class Wording {

    static final String PICTURE = "{picture}";
    static final String REGION = "{region}";

    private static final String CLASSES = "{classes}";

    /** Ours: no one asked a model of words for all boxes at once. */
    private static final String EACH =
            "What is in each of these regions? Give every region again, with its class out of: " + CLASSES + ".";

    private Wording() {}

    static String of(RegionsConfig config, List<Choice> classes) {
        String names = classes.stream().map(Choice::text).collect(Collectors.joining(", "));
        return template(config).replace(CLASSES, names);
    }

    private static String template(RegionsConfig config) {
        if (config.words() == Words.OWN) {
            return PICTURE + config.question().orElseThrow();
        }
        if (config.asking() == Asking.PICTURE) {
            return PICTURE + EACH;
        }
        boolean names = config.format().job() == Job.RECOGNISE;
        return switch (config.words()) {
            case GPT4ROI -> names ? gpt4RoiClasses() : gpt4RoiCaption();
            case OSPREY ->
                PICTURE + "\nThis provides an overview of the picture.\nWhat is the category of " + REGION
                        + "? Using only one word or phrase.";
            case LLAVA -> PICTURE + "\nPlease provide a short description for this region: " + REGION;
            default -> PICTURE + allSeeing(config.format().job());
        };
    }

    private static String allSeeing(Job job) {
        return switch (job) {
            case RECOGNISE -> "What is this?";
            case DESCRIBE -> "Describe the image briefly.";
            case READ -> "What is written here? Give the word only.";
        };
    }

    private static String gpt4RoiClasses() {
        return PICTURE + "\nIn the conversation below, you simply answer the category name based on what you see in the"
                + " imagery inside a particular region.I will give you only one region each time. Categories Containing "
                + CLASSES + ".\n" + REGION;
    }

    private static String gpt4RoiCaption() {
        return "The " + PICTURE
                + " provides an overview of the picture.\nCan you provide me with a detailed description"
                + " of the region in the picture marked by region1 " + REGION + "?";
    }
}
