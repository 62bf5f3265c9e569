package io.vitharness.benchmarks.exams;

import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One question of MMMU.
 *
 * @param place where it stands, for messages
 * @param options empty for an open question
 * @param keys one letter, or any of these texts; empty or "?" where they are hidden
 * @param pictures numbers of the pictures that it has, from 1
 */
record MmmuRow(
        String place, String id, String question, List<Choice> options, List<String> keys, Set<Integer> pictures) {

    private static final Pattern PLACE = Pattern.compile("<image (\\d)>");
    private static final String LETTER = "Answer with the option's letter from the given choices directly.";
    private static final String WORDS = "Answer the question using a single word or phrase.";

    ExamQuestion asked() throws DataException {
        String subject = MmmuSubjects.of(id)
                .orElseThrow(() -> new DataException(place + ": found the id '" + id
                        + "', wanted one such as validation_Art_Theory_12 with a known subject"));
        Map<String, String> tags = Map.of(
                "subject",
                subject,
                "domain",
                MmmuSubjects.domain(subject).orElse(subject),
                "question type",
                options.isEmpty() ? "open" : "multiple-choice");
        return new ExamQuestion(id, segments(), options, target(), tags, id);
    }

    static String picture(String id, int number) {
        return id + "#" + number;
    }

    private Target target() throws DataException {
        if (keys.isEmpty() || keys.equals(List.of("?"))) {
            return new Target.Hidden();
        }
        if (options.isEmpty()) {
            return new Target.AnyOf(keys);
        }
        if (keys.size() != 1
                || options.stream().noneMatch(option -> option.label().equals(keys.get(0)))) {
            throw new DataException(place + ": question '" + id + "': found the key " + keys + ", wanted one of "
                    + options.stream().map(Choice::label).toList());
        }
        return new Target.Option(keys.get(0));
    }

    private String text() {
        if (options.isEmpty()) {
            return question + "\n" + WORDS;
        }
        String lines = options.stream()
                .map(option -> "(" + option.label() + ") " + option.text() + "\n")
                .collect(Collectors.joining());
        return question + "\n" + lines + "\n" + LETTER;
    }

    // a picture stands where the text first names it; one that it never names comes in front
    private List<Segment> segments() {
        String text = text();
        Set<Integer> open = new TreeSet<>(pictures);
        List<Segment> inner = new ArrayList<>();
        Matcher places = PLACE.matcher(text);
        int from = 0;
        while (places.find()) {
            int number = Integer.parseInt(places.group(1));
            if (open.remove(number)) {
                words(text.substring(from, places.start())).ifPresent(inner::add);
                inner.add(new Segment.Shown(picture(id, number)));
                from = places.end();
            }
        }
        words(text.substring(from)).ifPresent(inner::add);
        List<Segment> all = new ArrayList<>();
        open.forEach(number -> all.add(new Segment.Shown(picture(id, number))));
        all.addAll(inner);
        return all;
    }

    private static Optional<Segment> words(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new Segment.Words(text));
    }
}
