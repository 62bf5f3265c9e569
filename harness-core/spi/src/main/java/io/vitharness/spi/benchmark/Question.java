package io.vitharness.spi.benchmark;

import io.vitharness.spi.Prompt;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a model is shown, without the answer key.
 *
 * @param id unique within the benchmark
 * @param prompt exactly what is sent to the model
 * @param choices the offered answers in their order; empty for an open question
 * @param tags facts for slices, such as category; the values of a tag share the benchmark between them
 * @param group the question that this one is a variation of (rotations of one question share a group)
 * @param cluster what this question shares its picture with: the unit that intervals are drawn by
 */
public record Question(
        String id, Prompt prompt, List<Choice> choices, Map<String, String> tags, String group, String cluster) {

    /** Name of the tag that tells the variations of one group apart, counted from 0; it makes no slice. */
    public static final String PASS = "pass";

    public Question {
        choices = List.copyOf(choices);
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }
}
