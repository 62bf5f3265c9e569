package io.vitharness.judges.reviews;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import io.vitharness.spi.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the suite can set of the judge {@code reviews}. */
public record ReviewsConfig(
        @Doc(
                "What a review says: 'pair-scores' (LLaVA-Bench, Vicuna), 'grades' (MM-Vet), 'pair-verdicts' or 'ratings' (MT-Bench).")
        @Default("pair-scores")
        Form form,

        @Source @Doc("The recorded reviews, one file for every run of the reviewer.")
        List<Path> reviews,

        @Source @Doc("The recorded answers that were reviewed: a review counts for the very same answer only.")
        Optional<Path> answers,

        @Source @Doc("Who reviewed, such as 'gpt-4-0314'; part of what makes figures comparable.") @Default("unknown")
        String reviewer,

        @Doc("Which of the two answers of a pair is the model's own: 'first' or 'second'.") @Default("second")
        Side side,

        @Source @Doc("The name of the model under test in files that hold reviews of several; all reviews if absent.")
        Optional<String> model,

        @Doc("Which scores of a pair count: those the file has 'recorded', or those its 'words' give.")
        @Default("recorded")
        Scores scores,

        @Doc(
                "'official' counts failed reviews as the official scripts do (-1 for both, grade 0); 'none' leaves them out.")
        @Default("none")
        Compat compat) {

    public ReviewsConfig {
        reviews = List.copyOf(reviews);
    }

    /** What a review says. */
    public enum Form {
        /** Two scores, of a reference's and of the model's answer. */
        PAIR_SCORES,
        /** A grade of 0 to 1. */
        GRADES,
        /** Which of two answers is better, asked in both orders. */
        PAIR_VERDICTS,
        /** A score of 1 to 10. */
        RATINGS
    }

    /** Which answer of a pair is the model's. */
    public enum Side {
        FIRST,
        SECOND
    }

    /** Where the scores of a pair come from. */
    public enum Scores {
        RECORDED,
        WORDS
    }

    /** What failed reviews count for. */
    public enum Compat {
        NONE,
        OFFICIAL
    }
}
