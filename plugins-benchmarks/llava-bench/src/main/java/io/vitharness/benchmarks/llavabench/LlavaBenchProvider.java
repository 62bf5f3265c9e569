package io.vitharness.benchmarks.llavabench;

import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import java.io.IOException;
import java.nio.file.Path;

/**
 * LLaVA-Bench (Liu et al., NeurIPS 2023, <a href="https://arxiv.org/abs/2304.08485">arXiv 2304.08485</a>): COCO, 30
 * pictures with a question each of conversation, detail and reasoning, and In-the-Wild, 60 questions about 24 pictures.
 *
 * <p>Protocol: the picture, then the question, word for word; GPT-4 scores a text-only reference and the answer, the
 * figure is the ratio of their means. The judge {@code reviews} takes recorded reviews. Official source:
 * {@code haotian-liu/LLaVA} at {@code c121f04} ({@code llava/eval/eval_gpt_review_visual.py},
 * {@code eval_gpt_review_bench.py}, {@code summarize_gpt_review.py}, {@code table/rule.json}).
 *
 * <p>Deviations:
 * <ul>
 *   <li>Without recorded reviews every sample is undecided: nobody reviews in GPT-4's place.
 *   <li>A file of recorded answers that repeats the questions can stand for the questions (In-the-Wild's are on the model
 *       hub only); its categories are then those that the reviews name.
 *   <li>A context in the wild is shown to the reviewer as it stands; the official script joins the letters of a caption
 *       that is one text by line ends.
 * </ul>
 */
public final class LlavaBenchProvider implements BenchmarkProvider<LlavaBenchConfig> {

    @Override
    public String id() {
        return "llava-bench";
    }

    @Override
    public String summary() {
        return "LLaVA-Bench, COCO and in the wild: open questions with recorded reviews.";
    }

    @Override
    public Class<LlavaBenchConfig> configType() {
        return LlavaBenchConfig.class;
    }

    /** Opens a file of questions or of recorded answers, or the folder that holds the questions. */
    @Override
    public Benchmark open(LlavaBenchConfig config, Path data) throws IOException {
        return LlavaBench.open(config, Layout.find(data));
    }
}
