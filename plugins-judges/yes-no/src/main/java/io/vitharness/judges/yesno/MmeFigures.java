package io.vitharness.judges.yesno;

import io.vitharness.spi.judge.Metric;
import java.util.List;

/** MME's figures (eval_tool, {@code calculation.py}): sub-tasks in its order. */
final class MmeFigures {

    static final List<String> PERCEPTION = List.of(
            "existence", "count", "position", "color", "posters", "celebrity", "scene", "landmark", "artwork", "OCR");

    static final List<String> COGNITION =
            List.of("commonsense_reasoning", "numerical_calculation", "text_translation", "code_reasoning");

    static final List<Metric> ALL = List.of(
            new TaskTotal("perception", PERCEPTION),
            new TaskTotal("cognition", COGNITION),
            new TaskShare("accuracy", .5, TaskCounts::accuracy),
            new TaskShare("accuracy+", .25, TaskCounts::accuracyPlus));

    private MmeFigures() {}
}
