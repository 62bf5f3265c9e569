package io.vitharness.models.onnx.language;

import io.vitharness.data.published.Settings;
import io.vitharness.spi.model.ModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Florence-2 is asked: a task such as {@code <OD>} stands for a sentence, some with the user's text in it. The
 * sentences are those of the folder's preprocessor_config.json ({@code task_prompts_without_inputs},
 * {@code task_prompts_with_input}), and so is what kind of text comes back.
 */
final class FlorenceTasks {

    /**
     * One question as the model reads it.
     *
     * @param coordinates the convention of the places in the answer, where it has any
     */
    record Asked(String sentence, Optional<String> coordinates) {}

    private static final String INPUT = "{input}";

    private final Map<String, String> plain;
    private final Map<String, String> filled;
    private final Map<String, String> kinds;
    private final Optional<String> task;

    /** The tasks of a folder; a suite's task that it does not know is told with those that it knows. */
    FlorenceTasks(Settings preprocessor, Optional<String> task) throws ModelException {
        this.plain = preprocessor.texts("task_prompts_without_inputs");
        this.filled = preprocessor.texts("task_prompts_with_input");
        this.kinds = preprocessor.texts("tasks_answer_post_processing_type");
        this.task = task;
        if (task.isPresent() && !knows(task.get())) {
            throw ModelException.gone(
                    "preprocessor_config.json knows no task '" + task.get() + "'; it knows " + known());
        }
    }

    /** The sentence for a question: of the suite's task, of a task that the question itself begins with, or its own. */
    Asked ask(String question) {
        Optional<String> named =
                task.or(() -> known().stream().filter(question::startsWith).findFirst());
        if (named.isEmpty()) {
            return new Asked(question, Optional.empty());
        }
        String rest = question.startsWith(named.get())
                ? question.substring(named.get().length())
                : question;
        Optional<String> fixed = Optional.ofNullable(plain.get(named.get()));
        String sentence =
                fixed.orElseGet(() -> filled.getOrDefault(named.get(), INPUT).replace(INPUT, rest.strip()));
        return new Asked(sentence, coordinates(named.get()));
    }

    private Optional<String> coordinates(String name) {
        return switch (kinds.getOrDefault(name, "pure_text")) {
            case "bboxes", "description_with_bboxes", "phrase_grounding", "description_with_bboxes_or_polygons" ->
                Optional.of("florence-2");
            case "polygons", "description_with_polygons" -> Optional.of("florence-2-polygons");
            case "ocr" -> Optional.of("florence-2-quads");
            default -> Optional.empty();
        };
    }

    private boolean knows(String name) {
        return plain.containsKey(name) || filled.containsKey(name);
    }

    /** Longest first: one name may begin like another. */
    private List<String> known() {
        List<String> known = new ArrayList<>(plain.keySet());
        known.addAll(filled.keySet());
        known.sort(
                (one, other) -> one.length() == other.length() ? one.compareTo(other) : other.length() - one.length());
        return known;
    }
}
