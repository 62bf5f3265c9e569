package io.vitharness.benchmarks.exams;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** One problem of MathVista: the question, and the name of its picture. */
record MathVistaProblem(ExamQuestion question, String image) {

    private static final List<String> METADATA = List.of("language", "source", "category", "task", "context", "grade");

    static MathVistaProblem of(JsonEntry entry) throws DataException {
        List<Choice> choices = entry.has("choices") ? Letters.of(entry.texts("choices")) : List.of();
        String pid = entry.id("pid");
        String image = entry.optional("image").orElse("");
        ExamQuestion question = new ExamQuestion(
                pid,
                List.of(new Segment.Shown(image), new Segment.Words(prompt(entry, choices))),
                choices,
                target(entry, choices),
                tags(entry),
                image.isBlank() ? pid : image);
        return new MathVistaProblem(question, image);
    }

    private static Target target(JsonEntry entry, List<Choice> choices) throws DataException {
        Optional<String> answer = entry.optional("answer").filter(text -> !text.isEmpty());
        if (answer.isEmpty()) {
            return new Target.Hidden();
        }
        Optional<Choice> right = choices.stream()
                .filter(choice -> choice.text().equals(answer.get()))
                .findFirst();
        if (!choices.isEmpty() && right.isEmpty()) {
            throw entry.fault("answer", "the text of one of the choices");
        }
        return right.<Target>map(choice -> new Target.Option(choice.label()))
                .orElseGet(() -> new Target.AnyOf(List.of(answer.get())));
    }

    private static Map<String, String> tags(JsonEntry entry) throws DataException {
        JsonEntry facts = entry.has("metadata")
                ? new JsonEntry(entry.place(), entry.json().path("metadata"))
                : entry;
        Map<String, String> tags = new TreeMap<>();
        tags.put("question_type", entry.words("question_type"));
        tags.put("answer_type", entry.words("answer_type"));
        for (String key : METADATA) {
            tags.put(key, facts.words(key));
        }
        List<String> skills = facts.texts("skills");
        if (!skills.isEmpty()) {
            tags.put("skills", String.join("; ", skills));
        }
        if (entry.has("precision")) {
            tags.put("precision", Integer.toString(entry.number("precision")));
        }
        return tags;
    }

    private static String prompt(JsonEntry entry, List<Choice> choices) throws DataException {
        Optional<String> query = entry.optional("query");
        if (query.isPresent()) {
            return query.get();
        }
        if (!entry.has("question")) {
            return "MathVista question " + entry.id("pid") + "; its text is not in the sheet";
        }
        String unit =
                entry.optional("unit").map(name -> " (Unit: " + name + ")").orElse("");
        String listed = choices.isEmpty()
                ? ""
                : choices.stream()
                        .map(choice -> "(" + choice.label() + ") " + choice.text())
                        .collect(Collectors.joining("\n", "\nChoices:\n", ""));
        return "Question: " + entry.words("question") + unit + listed + "\n" + hint(entry, !choices.isEmpty())
                + "\nSolution:";
    }

    private static String hint(JsonEntry entry, boolean choices) throws DataException {
        if (choices) {
            return "Hint: Please answer the question and provide the correct option letter, e.g., A, B, C, D, at the end.";
        }
        JsonNode precision = entry.json().path("precision");
        return switch (entry.words("answer_type")) {
            case "integer" ->
                "Hint: Please answer the question requiring an integer answer and provide the final value, e.g., 1, 2, 3, at the end.";
            case "float" ->
                precision.isNumber() && precision.doubleValue() == 2
                        ? "Hint: Please answer the question requiring a floating-point number with two decimal places and provide the final value, e.g., 1.23, 1.34, 1.45, at the end."
                        : "Hint: Please answer the question requiring a floating-point number with one decimal place and provide the final value, e.g., 1.2, 1.3, 1.4, at the end.";
            case "list" ->
                "Hint: Please answer the question requiring a Python list as an answer and provide the final list, e.g., [1, 2, 3], [1.2, 1.3, 1.4], at the end.";
            default -> throw entry.fault("answer_type", "integer, float or list where there are no choices");
        };
    }
}
