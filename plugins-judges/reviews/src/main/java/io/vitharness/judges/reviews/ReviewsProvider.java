package io.vitharness.judges.reviews;

import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.model.Model;
import java.util.Map;

/**
 * The judge {@code reviews}: figures of recorded reviews. It asks nobody; a review that is not in the file is not there.
 *
 * <p>Official sources: LLaVA-Bench and Vicuna, {@code haotian-liu/LLaVA} at {@code c121f04}
 * ({@code llava/eval/summarize_gpt_review.py}, {@code parse_score} of {@code eval_gpt_review_bench.py}); MM-Vet,
 * {@code yuweihao/MM-Vet} at {@code acde843} ({@code mm-vet_evaluator.py}); MT-Bench, {@code lm-sys/FastChat} at
 * {@code 0e6d3e4} ({@code fastchat/llm_judge}).
 *
 * <p>Deviations:
 * <ul>
 *   <li>A review that cannot be read leaves its sample undecided and is counted in the ledger. {@code compat: official}
 *       counts it as the scripts do: -1 for both answers of a pair, grade 0. MT-Bench leaves it out as we do.
 *   <li>A review counts for the very answer that was reviewed; another answer to the same question is undecided.
 *   <li>The relative score is given twice: of exact means, and rounded as LLaVA's script prints it.
 *   <li>Grades of MM-Vet are given twice: the exact mean, and rounded as the published tables are.
 *   <li>An empty answer is told apart in the ledger. It counts with the review that it got, else as having said nothing:
 *       0 against 10, grade 0, a lost game.
 * </ul>
 */
public final class ReviewsProvider implements JudgeProvider<ReviewsConfig> {

    @Override
    public String id() {
        return "reviews";
    }

    @Override
    public String summary() {
        return "Figures of recorded reviews: LLaVA-Bench, Vicuna, MM-Vet and MT-Bench";
    }

    @Override
    public Class<ReviewsConfig> configType() {
        return ReviewsConfig.class;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Judge open(ReviewsConfig config, Map<String, Model> lent) {
        return new ReviewsJudge(config);
    }
}
