package io.vitharness.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one sample is worth and why: a line of {@code scores/<cell>.ndjson}.
 *
 * @param value there when the outcome is {@link Outcome#SCORED}
 * @param evidence the numbers that metrics need of this sample, whether it was scored, unclear or refused
 * @param texts the texts that metrics need of it
 * @param because why the sample has this outcome or value, in a few words
 * @param reading what the answer was read as, and by which rule
 * @param question the text the model was shown
 * @param target the answer key in words
 */
public record SampleScore(
        String sample,
        int epoch,
        Outcome outcome,
        OptionalDouble value,
        String because,
        Optional<String> reading,
        Optional<String> rule,
        Map<String, List<Double>> evidence,
        Map<String, List<String>> texts,
        Map<String, String> tags,
        String group,
        String cluster,
        int choices,
        String question,
        String target) {}
