package io.vitharness.benchmarks.seedbench;

import io.vitharness.benchmarks.seedbench.SeedBenchConfig.Media;
import io.vitharness.spi.benchmark.DataException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The questions that are asked.
 *
 * @param notes what was left out, and why
 */
record Selection(List<SeedQuestion> questions, List<String> notes) {

    Selection {
        questions = List.copyOf(questions);
        notes = List.copyOf(notes);
    }

    static Selection of(SeedBenchConfig config, Path file, QuestionFile.Content content) throws DataException {
        requireKnown(config, file, content.questions());
        Map<String, SeedQuestion> kept = new LinkedHashMap<>();
        Set<String> generated = new TreeSet<>();
        List<String> doubled = new ArrayList<>();
        for (SeedQuestion question : content.questions()) {
            if (!isWanted(config, question)) {
                continue;
            }
            if (Dimensions.needsGeneratedPictures(question.edition(), question.dimensionNumber())) {
                generated.add(question.dimension());
            } else if (kept.putIfAbsent(question.id(), question) != null) {
                doubled.add(question.id());
            }
        }
        if (kept.isEmpty()) {
            throw new DataException(file + ": found no question that the configuration asks for, wanted at least one");
        }
        return new Selection(List.copyOf(kept.values()), notes(content, generated, doubled));
    }

    private static void requireKnown(SeedBenchConfig config, Path file, List<SeedQuestion> questions)
            throws DataException {
        Set<Integer> known = new TreeSet<>();
        questions.forEach(question -> known.add(question.dimensionNumber()));
        Optional<Integer> unknown = config.dimensions().stream()
                .filter(number -> !known.contains(number))
                .findFirst();
        if (unknown.isPresent()) {
            throw new DataException(
                    file + ": found no question of dimension " + unknown.get() + ", wanted some of " + known);
        }
    }

    private static boolean isWanted(SeedBenchConfig config, SeedQuestion question) {
        boolean dimension = config.dimensions().isEmpty() || config.dimensions().contains(question.dimensionNumber());
        return dimension
                && (config.media() == Media.ALL
                        || config.media().name().equals(question.kind().name()));
    }

    private static List<String> notes(QuestionFile.Content content, Set<String> generated, List<String> doubled) {
        List<String> notes = new ArrayList<>();
        if (!doubled.isEmpty()) {
            notes.add(doubled.size() + " questions repeat an earlier id and are dropped (the first is '"
                    + doubled.get(0) + "')");
        }
        if (!generated.isEmpty()) {
            notes.add("left out, since they need pictures that a model makes: " + String.join(", ", generated));
        }
        if (content.blanks() > 0) {
            notes.add(content.blanks() + " answers of the file have blanks around the letter, which are stripped");
        }
        return notes;
    }
}
