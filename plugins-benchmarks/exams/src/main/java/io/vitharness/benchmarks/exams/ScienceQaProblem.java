package io.vitharness.benchmarks.exams;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One entry of {@code problems.json}.
 *
 * @param answer the index of the right choice
 */
record ScienceQaProblem(
        String id,
        String split,
        String question,
        String hint,
        List<String> choices,
        int answer,
        Optional<String> image,
        Map<String, String> tags) {

    static final String IMAGE = "with image";
    private static final String REQUEST = "Answer with the option's letter from the given choices directly.";
    private static final int MOST_CHOICES = 26;
    private static final Map<String, String> SUBJECTS =
            Map.of("natural science", "NAT", "social science", "SOC", "language science", "LAN");

    static ScienceQaProblem of(String id, JsonEntry entry) throws DataException {
        List<String> choices = entry.texts("choices");
        int answer = entry.number("answer");
        if (choices.isEmpty() || choices.size() > MOST_CHOICES || answer < 0 || answer >= choices.size()) {
            throw entry.fault("answer", "the index of one of the " + choices.size() + " choices, from 0");
        }
        String hint = entry.optional("hint").orElse("");
        Optional<String> image = entry.optional("image").filter(name -> !name.isBlank());
        return new ScienceQaProblem(
                id,
                entry.words("split"),
                entry.words("question"),
                hint,
                choices,
                answer,
                image,
                tags(entry, !hint.isBlank(), image.isPresent()));
    }

    ExamQuestion asked() {
        List<Segment> prompt = new ArrayList<>();
        image.ifPresent(name -> prompt.add(new Segment.Shown(id)));
        List<Choice> lettered = Letters.of(choices);
        String context = hint.isBlank() ? "" : "Context: " + hint + "\n";
        String lines = lettered.stream()
                .map(choice -> choice.label() + ". " + choice.text() + "\n")
                .collect(Collectors.joining());
        prompt.add(new Segment.Words(context + question + "\n" + lines + REQUEST));
        return new ExamQuestion(id, prompt, lettered, new Target.Option(Letters.letter(answer)), tags, id);
    }

    /** A line of an answer sheet: the prompt in {@code question}, the key in {@code answer}. */
    static ExamQuestion ofSheet(JsonEntry line) throws DataException {
        String prompt = line.words("question");
        List<Choice> choices = listed(prompt);
        String key = line.words("answer");
        if (choices.stream().noneMatch(choice -> choice.label().equals(key))) {
            throw line.fault("answer", "one of the letters that the question lists");
        }
        Map<String, String> tags = prompt.startsWith("<image>\n") ? Map.of(IMAGE, "IMG") : Map.of();
        String id = line.id("question_id");
        return new ExamQuestion(
                id,
                List.of(new Segment.Words(prompt.replace("<image>\n", ""))),
                choices,
                new Target.Option(key),
                tags,
                id);
    }

    // choices may have several lines; the list is the last A, and each next letter after it
    private static List<Choice> listed(String prompt) {
        List<Choice> choices = new ArrayList<>();
        int end = prompt.contains("\n" + REQUEST) ? prompt.lastIndexOf("\n" + REQUEST) : prompt.length();
        int start = prompt.lastIndexOf("\nA. ");
        while (start >= 0 && choices.size() < MOST_CHOICES) {
            int next = prompt.indexOf("\n" + Letters.letter(choices.size() + 1) + ". ", start + 1);
            int stop = next < 0 ? end : next;
            choices.add(
                    new Choice(Letters.letter(choices.size()), prompt.substring(start + 4, Math.max(start + 4, stop))));
            start = next;
        }
        return choices;
    }

    private static Map<String, String> tags(JsonEntry entry, boolean text, boolean image) throws DataException {
        Map<String, String> tags = new TreeMap<>();
        String subject = entry.words("subject");
        if (!SUBJECTS.containsKey(subject)) {
            throw entry.fault(
                    "subject", "one of " + SUBJECTS.keySet().stream().sorted().toList());
        }
        tags.put("subject", SUBJECTS.getOrDefault(subject, subject));
        tags.put("grade", grade(entry));
        if (text) {
            tags.put("with text", "TXT");
        }
        if (image) {
            tags.put(IMAGE, "IMG");
        }
        if (!text && !image) {
            tags.put("without context", "NO");
        }
        return tags;
    }

    private static String grade(JsonEntry entry) throws DataException {
        String grade = entry.words("grade");
        if (!grade.matches("grade(?:[1-9]|1[0-2])")) {
            throw entry.fault("grade", "grade1 to grade12");
        }
        return Integer.parseInt(grade.substring("grade".length())) <= 6 ? "G1-6" : "G7-12";
    }
}
