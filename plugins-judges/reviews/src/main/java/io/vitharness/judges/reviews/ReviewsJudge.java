package io.vitharness.judges.reviews;

import io.vitharness.judges.reviews.ReviewsConfig.Form;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.judge.Evidence;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.model.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the reviews of an answer. The files are read at the first score, so that figures can be made of stored scores
 * without them; a file that cannot be read leaves every sample undecided and says why. May be shared between threads.
 */
final class ReviewsJudge implements Judge {

    static final String CANDIDATE = "candidate";
    static final String REFERENCE = "reference";
    static final String CATEGORY = "category";

    private static final double TOP = 10;

    private final ReviewsConfig config;
    private Optional<Opened> opened = Optional.empty();

    /** The files, or why they cannot be read. */
    private sealed interface Opened {
        record Book(ReviewBook book) implements Opened {}

        record Fault(String because) implements Opened {}
    }

    ReviewsJudge(ReviewsConfig config) {
        this.config = config;
    }

    @Override
    public Reading read(Question question, Answer answer) {
        return answer.text().isBlank()
                ? new Reading.Unclear("the answer is empty")
                : Reading.Clear.text(answer.text(), "as it stands");
    }

    @Override
    public Score score(Sample sample, Reading.Clear reading) {
        if (sample.target() instanceof Target.Hidden) {
            return new Score.Undecided("the files hold no reference");
        }
        Opened files = opened();
        return files instanceof Opened.Book book
                ? score(book.book(), sample.question().id(), reading.text())
                : new Score.Undecided(((Opened.Fault) files).because());
    }

    /** What the reviewer gave an empty answer; without a review nothing, which counts against full marks. */
    @Override
    public Evidence nothing(Sample sample) {
        Opened files = opened();
        return files instanceof Opened.Book book
                        && score(book.book(), sample.question().id(), "") instanceof Score.Value value
                ? value.evidence()
                : Evidence.NONE;
    }

    @Override
    public List<Metric> metrics() {
        return Figures.of(config.form());
    }

    @Override
    public void close() {
        // the files are closed when they are read
    }

    private synchronized Opened opened() {
        if (opened.isEmpty()) {
            opened = Optional.of(open());
        }
        return opened.get();
    }

    private Opened open() {
        try {
            return new Opened.Book(ReviewBook.read(config));
        } catch (IOException e) {
            return new Opened.Fault(String.valueOf(e.getMessage()));
        }
    }

    private Score score(ReviewBook book, String id, String answer) {
        List<Review> reviews = book.reviews().getOrDefault(id, List.of());
        if (reviews.size() < book.runs() || reviews.isEmpty()) {
            return new Score.Undecided("found " + reviews.size() + " reviews of question '" + id + "', wanted "
                    + Math.max(1, book.runs()));
        }
        if (!book.answers().getOrDefault(id, "").strip().equals(answer.strip())) {
            return new Score.Undecided("the review is of another answer to question '" + id + "'");
        }
        List<Double> candidate = new ArrayList<>();
        List<Double> reference = new ArrayList<>();
        for (Review review : reviews) {
            if (review instanceof Review.Failed failed) {
                return new Score.Undecided("the review " + failed.because());
            }
            add(review, candidate, reference);
        }
        return value(candidate, reference, Optional.ofNullable(book.categories().get(id)));
    }

    private static void add(Review review, List<Double> candidate, List<Double> reference) {
        if (review instanceof Review.Pair pair) {
            candidate.add(pair.candidate());
            reference.add(pair.reference());
        } else if (review instanceof Review.Single single) {
            candidate.add(single.value());
        }
    }

    private Score value(List<Double> candidate, List<Double> reference, Optional<String> category) {
        double mean = candidate.stream().mapToDouble(Double::doubleValue).sum() / candidate.size();
        boolean ofTen = config.form() == Form.PAIR_SCORES || config.form() == Form.RATINGS;
        Evidence evidence = new Evidence(
                Map.of(CANDIDATE, candidate, REFERENCE, reference),
                category.map(name -> Map.of(CATEGORY, List.of(name))).orElse(Map.of()));
        return new Score.Value(ofTen ? mean / TOP : mean, because(candidate, reference), evidence);
    }

    private static String because(List<Double> candidate, List<Double> reference) {
        String own = "reviewed at " + words(candidate);
        return reference.isEmpty() ? own : own + ", the reference at " + words(reference);
    }

    private static String words(List<Double> scores) {
        return String.join(
                ", ",
                scores.stream()
                        .map(score -> String.format(Locale.ROOT, "%s", score))
                        .toList());
    }
}
