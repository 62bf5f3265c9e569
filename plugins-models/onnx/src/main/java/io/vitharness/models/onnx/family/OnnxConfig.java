package io.vitharness.models.onnx.family;

import io.vitharness.models.onnx.folder.Variant;
import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which folder is run, in which variant, and what of its decoding a suite does not say. */
public record OnnxConfig(
        @Doc("The model's folder: config.json, tokenizer.json and onnx/*.onnx, as downloaded.")
        Path folder,

        @Doc("The family, where no config.json names it as its model_type, such as picodet.")
        Optional<String> modelType,

        @Doc("How the graphs' numbers are stored: fp32, fp16, int8, uint8, q8, q4, q4f16, bnb4.") @Default("fp32")
        Variant variant,

        @Doc("Other variants, by name of the graph, such as decoder_model_merged: q4.")
        Map<String, String> variants,

        @Doc("What runs the graphs on a GPU: cuda or tensorrt.") @Default("cuda")
        Accelerator accelerator,

        @Doc("An instruction that stands before every prompt; only for templates that take one.")
        Optional<String> system,

        @Doc("What stands before each question, such as Florence-2's <OD>.")
        Optional<String> task,

        @Doc("The convention in which the model writes places into its text; without it the family's own.")
        Optional<String> coordinates,

        @Doc("How many answers are tried side by side; 1 takes the likeliest token each time.") @Default("1")
        int beams,

        @Doc("With several beams: above 1 favours long answers, below it short ones.") @Default("1.0")
        double lengthPenalty,

        @Doc("Above 1 makes tokens that were written less likely; without it the folder's own.")
        Optional<Double> repetitionPenalty,

        @Doc("How many requests are answered side by side.") @Default("8")
        int batch,

        @Doc("What detectors tell: graph, labels, threshold, most, overlap, queries, naming, word-threshold.")
        @Default("{}")
        DetectorConfig detector) {

    /** The execution providers for GPUs. */
    public enum Accelerator {
        CUDA,
        TENSORRT
    }

    private static final int MOST = 1024;

    public OnnxConfig {
        variants = Map.copyOf(variants);
        variants.forEach(OnnxConfig::variant);
        between("beams", beams);
        between("batch", batch);
        if (!(Math.abs(lengthPenalty) <= 100)) {
            throw new IllegalArgumentException("'length-penalty' must lie in -100..100 but is " + lengthPenalty);
        }
        repetitionPenalty.ifPresent(OnnxConfig::positive);
    }

    /** A folder with everything else as by default. */
    public static OnnxConfig of(Path folder) {
        return new OnnxConfig(
                folder,
                Optional.empty(),
                Variant.FP32,
                Map.of(),
                Accelerator.CUDA,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                1,
                Optional.empty(),
                8,
                DetectorConfig.USUAL);
    }

    /** The same for a detector. */
    public OnnxConfig with(Optional<String> type, DetectorConfig other) {
        return new OnnxConfig(
                folder,
                type,
                variant,
                variants,
                accelerator,
                system,
                task,
                coordinates,
                beams,
                lengthPenalty,
                repetitionPenalty,
                batch,
                other);
    }

    /** The same with another task. */
    public OnnxConfig withTask(String other) {
        return new OnnxConfig(
                folder,
                modelType,
                variant,
                variants,
                accelerator,
                system,
                Optional.of(other),
                coordinates,
                beams,
                lengthPenalty,
                repetitionPenalty,
                batch,
                detector);
    }

    /** What of it decides the words of answers, by key: models that differ in it share no cached answer. */
    Map<String, String> decisive() {
        Map<String, String> keys = new TreeMap<>();
        system.ifPresent(words -> keys.put("system", words));
        task.ifPresent(words -> keys.put("task", words));
        coordinates.ifPresent(words -> keys.put("coordinates", words));
        repetitionPenalty.ifPresent(penalty -> keys.put("repetition-penalty", penalty.toString()));
        if (beams > 1) {
            keys.put("beams", Integer.toString(beams));
            keys.put("length-penalty", Double.toString(lengthPenalty));
        }
        return keys;
    }

    /** The variant of one graph. */
    public Variant variantOf(String session) {
        return Optional.ofNullable(variants.get(session))
                .map(word -> variant(session, word))
                .orElse(variant);
    }

    private static Variant variant(String session, String word) {
        for (Variant variant : Variant.values()) {
            if (variant.toString().equals(word.toLowerCase(Locale.ROOT))) {
                return variant;
            }
        }
        throw new IllegalArgumentException("'variants' knows no '" + word + "' for " + session + "; there are "
                + java.util.Arrays.toString(Variant.values()));
    }

    private static void between(String key, int value) {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException("'" + key + "' must lie in 1.." + MOST + " but is " + value);
        }
    }

    private static void positive(double penalty) {
        if (!(penalty > 0 && penalty <= 100)) {
            throw new IllegalArgumentException(
                    "'repetition-penalty' must lie above 0 and at most at 100 but is " + penalty);
        }
    }
}
