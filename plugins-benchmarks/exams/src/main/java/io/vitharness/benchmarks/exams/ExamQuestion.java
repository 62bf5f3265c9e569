package io.vitharness.benchmarks.exams;

import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.benchmark.Target;
import java.util.List;
import java.util.Map;

/**
 * One question.
 *
 * @param choices empty for an open question
 * @param cluster what it shares its picture with
 */
record ExamQuestion(
        String id,
        List<Segment> prompt,
        List<Choice> choices,
        Target target,
        Map<String, String> tags,
        String cluster) {

    ExamQuestion {
        prompt = List.copyOf(prompt);
        choices = List.copyOf(choices);
        tags = Map.copyOf(tags);
    }

    boolean showsPictures() {
        return prompt.stream().anyMatch(Segment.Shown.class::isInstance);
    }
}
