package io.vitharness.benchmarks.yesno;

import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import java.io.IOException;
import java.nio.file.Path;

/**
 * MME (Fu et al. 2023, <a href="https://arxiv.org/abs/2306.13394">arXiv 2306.13394</a>): fourteen sub-tasks of
 * perception and cognition, two questions about every picture, one to be answered with yes and one with no.
 *
 * <p>Protocol: both questions are asked apart; a sub-task's score is the accuracy over questions plus the accuracy over
 * pictures (both right), in percent. Official source: {@code BradyFU/Awesome-Multimodal-Large-Language-Models}, eval_tool
 * ({@code calculation.py}).
 *
 * <p>Deviations:
 * <ul>
 *   <li>Answers are read by our rules unless {@code reading: official} asks for the first four characters.
 *   <li>The official script pairs two lines that follow each other; here lines pair by the name of their picture, and a
 *       picture without exactly two different questions is refused.
 *   <li>Recorded answers join by picture and question, so that a template that lacks questions (one in circulation lacks 4
 *       of landmark, with 2,370 instead of 2,374 lines) is told by the ledger and not by a changed score.
 * </ul>
 */
public final class MmeProvider implements BenchmarkProvider<MmeConfig> {

    @Override
    public String id() {
        return "mme";
    }

    @Override
    public String summary() {
        return "MME: fourteen sub-tasks of perception and cognition, two questions per picture.";
    }

    @Override
    public Class<MmeConfig> configType() {
        return MmeConfig.class;
    }

    /** Opens the folder of sub-tasks, a folder of eval_tool's templates, or an answer sheet ({@code .jsonl}) with keys. */
    @Override
    public Benchmark open(MmeConfig config, Path data) throws IOException {
        return MmeFiles.open(config, data);
    }
}
