package io.vitharness.judges.reviews;

import io.vitharness.data.answers.AnswerColumns;
import io.vitharness.data.answers.AnswerFile;
import io.vitharness.data.answers.RecordedAnswer;
import io.vitharness.data.files.JsonEntry;
import io.vitharness.data.files.JsonFiles;
import io.vitharness.judges.reviews.ReviewsConfig.Form;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that the review files say.
 *
 * @param reviews by question, one of every run
 * @param categories by question, where the files name one
 * @param answers by question: what was reviewed
 * @param runs how often every question was reviewed
 */
record ReviewBook(
        Map<String, List<Review>> reviews, Map<String, String> categories, Map<String, String> answers, int runs) {

    ReviewBook {
        reviews = Collections.unmodifiableMap(new LinkedHashMap<>(reviews));
        categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /**
     * Reads a file of reviews.
     *
     * @throws DataException says file, line, what was found and what would be right
     */
    static ReviewBook read(ReviewsConfig config) throws IOException {
        if (config.reviews().isEmpty() || config.answers().isEmpty()) {
            throw new DataException(
                    "found no recorded reviews, wanted the judge's keys 'reviews' (the files of reviews)"
                            + " and 'answers' (the file of answers that were reviewed)");
        }
        Writing writing = new Writing(config, answers(config.answers().get()));
        for (Path file : config.reviews()) {
            writing.add(file);
        }
        return writing.book();
    }

    private static Map<String, String> answers(Path file) throws IOException {
        Map<String, String> answers = new LinkedHashMap<>();
        for (RecordedAnswer answer : AnswerFile.read(file, AnswerColumns.USUAL).answers()) {
            if (answers.putIfAbsent(answer.id(), answer.text().orElse("")) != null) {
                throw new DataException(file + ":" + answer.line() + ": found a second answer to question '"
                        + answer.id() + "', wanted one");
            }
        }
        return answers;
    }

    /** The book while it is written, file by file. */
    private static final class Writing {

        private final ReviewsConfig config;
        private final ReviewReader reader;
        private final Map<String, String> answers;
        private final Map<String, List<Review>> reviews = new LinkedHashMap<>();
        private final Map<String, String> categories = new LinkedHashMap<>();
        private int runs;

        Writing(ReviewsConfig config, Map<String, String> answers) {
            this.config = config;
            this.reader = new ReviewReader(config);
            this.answers = answers;
        }

        void add(Path file) throws IOException {
            if (config.form() == Form.GRADES) {
                for (Map.Entry<String, JsonEntry> entry :
                        JsonFiles.members(file).entrySet()) {
                    add(entry.getKey(), entry.getValue(), reader.grades(entry.getValue()));
                }
                runs = reviews.values().stream().mapToInt(List::size).max().orElse(0);
                return;
            }
            runs++;
            for (JsonEntry line : JsonFiles.lines(file)) {
                if (isWanted(line)) {
                    add(line.id("question_id"), line, List.of(review(line)));
                }
            }
        }

        ReviewBook book() {
            return new ReviewBook(reviews, categories, answers, runs);
        }

        // files of several models and turns: those of the model, first turns
        private boolean isWanted(JsonEntry line) throws DataException {
            if (line.has("turn") && line.number("turn") != 1) {
                return false;
            }
            Optional<String> model = config.model();
            if (model.isEmpty()) {
                return true;
            }
            return switch (config.form()) {
                case PAIR_VERDICTS ->
                    line.words("model_1").equals(model.get())
                            || line.words("model_2").equals(model.get());
                case RATINGS -> line.words("model").equals(model.get());
                case PAIR_SCORES, GRADES -> true;
            };
        }

        private Review review(JsonEntry line) throws DataException {
            return switch (config.form()) {
                case PAIR_VERDICTS -> reader.verdict(line);
                case RATINGS -> reader.rating(line);
                case PAIR_SCORES, GRADES -> reader.pair(line);
            };
        }

        private void add(String id, JsonEntry entry, List<Review> more) throws DataException {
            if (!answers.containsKey(id)) {
                throw entry.fault("found a review of question '" + id + "', wanted one of the questions that "
                        + config.answers().orElseThrow() + " answers");
            }
            List<Review> known = reviews.computeIfAbsent(id, question -> new ArrayList<>());
            if (config.form() != Form.GRADES && known.size() >= runs) {
                throw entry.fault("found a second review of question '" + id
                        + "', wanted one in every file; a further run is a file of its own");
            }
            known.addAll(more);
            entry.optional("category").ifPresent(category -> categories.put(id, category));
        }
    }
}
