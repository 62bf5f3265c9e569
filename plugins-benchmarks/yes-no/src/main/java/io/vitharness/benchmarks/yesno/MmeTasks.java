package io.vitharness.benchmarks.yesno;

import java.util.List;
import java.util.stream.Stream;

/** MME's sub-tasks in the order of eval_tool. */
final class MmeTasks {

    static final List<String> PERCEPTION = List.of(
            "existence", "count", "position", "color", "posters", "celebrity", "scene", "landmark", "artwork", "OCR");

    static final List<String> COGNITION =
            List.of("commonsense_reasoning", "numerical_calculation", "text_translation", "code_reasoning");

    static final List<String> ALL =
            Stream.of(PERCEPTION, COGNITION).flatMap(List::stream).toList();

    private MmeTasks() {}

    static String area(String task) {
        return PERCEPTION.contains(task) ? "perception" : "cognition";
    }
}
