package io.vitharness.judges.reviews;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.judges.reviews.ReviewsConfig.Compat;
import io.vitharness.judges.reviews.ReviewsConfig.Scores;
import io.vitharness.judges.reviews.ReviewsConfig.Side;
import io.vitharness.spi.benchmark.DataException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/** Makes reviews of the entries of the four kinds of files. */
final class ReviewReader {

    private static final double TOP = 10;
    private static final int SHORTENED = 60;

    private final ReviewsConfig config;

    ReviewReader(ReviewsConfig config) {
        this.config = config;
    }

    /** A line of LLaVA's or Vicuna's review files. */
    Review pair(JsonEntry entry) throws DataException {
        String words = entry.has("content") ? entry.text("content") : entry.text("text");
        Optional<PairScores> recorded = recorded(entry);
        if (config.compat() == Compat.OFFICIAL) {
            PairScores scores =
                    recorded.or(() -> PairScores.official(words)).orElse(new PairScores(-1, -1, "official"));
            return pair(scores);
        }
        Optional<PairScores> sound = recorded.filter(
                scores -> config.scores() == Scores.RECORDED && isScore(scores.first()) && isScore(scores.second()));
        Optional<PairScores> scores = sound.or(() -> PairScores.read(words));
        if (scores.isEmpty()) {
            return new Review.Failed("begins '" + shortened(words) + "', wanted two scores on the first line");
        }
        return isScore(scores.get().first()) && isScore(scores.get().second())
                ? pair(scores.get())
                : new Review.Failed("gives " + scores.get().first() + " and "
                        + scores.get().second() + ", wanted scores of 0 to 10");
    }

    /** The entry of one question in MM-Vet's grade file: a grade for every run. */
    List<Review> grades(JsonEntry entry) throws DataException {
        JsonNode contents = entry.json().path("content");
        JsonNode scores = entry.json().path("score");
        if (!scores.isArray() || scores.isEmpty() || (contents.isArray() && contents.size() != scores.size())) {
            throw entry.fault("score", "a list of grades, one for every run, and as many texts in 'content'");
        }
        List<Review> grades = new ArrayList<>();
        for (int run = 0; run < scores.size(); run++) {
            Optional<String> words =
                    contents.isArray() ? Optional.of(contents.get(run).asString()) : Optional.empty();
            grades.add(grade(words, scores.get(run)));
        }
        return grades;
    }

    /** A line of FastChat's {@code *_pair.jsonl}. */
    Review verdict(JsonEntry entry) throws DataException {
        Optional<Verdicts.Winner> first = Verdicts.winner(entry.text("g1_judgment"));
        Optional<Verdicts.Winner> second = Verdicts.winner(entry.text("g2_judgment"));
        if (first.isEmpty() || second.isEmpty()) {
            return new Review.Failed(
                    "of game " + (first.isEmpty() ? 1 : 2) + " names no winner, wanted [[A]], [[B]] or [[C]]");
        }
        double worth = Verdicts.agreeOrTie(first.get(), second.get());
        boolean isFirst = config.model().isPresent()
                ? entry.words("model_1").equals(config.model().get())
                : config.side() == Side.FIRST;
        return new Review.Single(isFirst ? worth : 1 - worth);
    }

    /** A line of FastChat's {@code *_single.jsonl}. */
    Review rating(JsonEntry entry) throws DataException {
        String words = entry.text("judgment");
        OptionalDouble rating = Verdicts.rating(words);
        if (rating.isEmpty()) {
            return new Review.Failed("rates nothing, wanted [[1]] to [[10]]");
        }
        return isScore(rating.getAsDouble())
                ? new Review.Single(rating.getAsDouble())
                : new Review.Failed("rates " + rating.getAsDouble() + ", wanted 1 to 10");
    }

    private Review pair(PairScores scores) {
        return config.side() == Side.SECOND
                ? new Review.Pair(scores.second(), scores.first())
                : new Review.Pair(scores.first(), scores.second());
    }

    // "tuple" in LLaVA's files, "score" in Vicuna's
    private static Optional<PairScores> recorded(JsonEntry entry) throws DataException {
        String key = entry.has("tuple") ? "tuple" : "score";
        JsonNode tuple = entry.json().path(key);
        if (tuple.isMissingNode() || tuple.isNull()) {
            return Optional.empty();
        }
        if (tuple.size() != 2 || !tuple.get(0).isNumber() || !tuple.get(1).isNumber()) {
            throw entry.fault(key, "two numbers");
        }
        return Optional.of(new PairScores(tuple.get(0).asDouble(), tuple.get(1).asDouble(), "recorded"));
    }

    private Review grade(Optional<String> words, JsonNode score) {
        OptionalDouble recorded = score.isNumber() ? OptionalDouble.of(score.asDouble()) : OptionalDouble.empty();
        if (config.compat() == Compat.OFFICIAL) {
            return new Review.Single(
                    recorded.isPresent() && isGrade(recorded.getAsDouble()) ? recorded.getAsDouble() : 0);
        }
        OptionalDouble grade =
                words.isPresent() ? PythonNumber.parse(words.get().split(" ", -1)[0]) : recorded;
        return grade.isPresent() && isGrade(grade.getAsDouble())
                ? new Review.Single(grade.getAsDouble())
                : new Review.Failed("grades '" + shortened(words.orElse(score.toString())) + "', wanted 0.0 to 1.0");
    }

    private static boolean isGrade(double grade) {
        return grade >= 0 && grade <= 1;
    }

    private static boolean isScore(double score) {
        return score >= 0 && score <= TOP;
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= SHORTENED ? line : line.substring(0, SHORTENED) + "..";
    }
}
