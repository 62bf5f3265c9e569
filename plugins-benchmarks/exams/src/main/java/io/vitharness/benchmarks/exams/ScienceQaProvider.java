package io.vitharness.benchmarks.exams;

import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import java.io.IOException;
import java.nio.file.Path;

/**
 * ScienceQA (Lu et al. 2022, <a href="https://arxiv.org/abs/2209.09513">arXiv 2209.09513</a>) as LLaVA asks it: the
 * picture, {@code Context: {hint}} where there is one, the question, a line per choice, and the request for a letter.
 *
 * <p>Official sources: {@code lupantech/ScienceQA} ({@code problems.json}, {@code pid_splits.json},
 * {@code tools/evaluate_acc.py} for the groups); {@code haotian-liu/LLaVA} ({@code llava/eval/eval_science_qa.py} and the
 * prompts of its published answers).
 *
 * <p>Deviations:
 * <ul>
 *   <li>Answers are read by our rules unless {@code reading: official} asks for LLaVA's ladder.
 *   <li>The groups TXT, IMG and NO overlap, so each is a tag of its own: {@code with text}, {@code with image},
 *       {@code without context}.
 * </ul>
 */
public final class ScienceQaProvider implements BenchmarkProvider<ScienceQaConfig> {

    @Override
    public String id() {
        return "scienceqa";
    }

    @Override
    public String summary() {
        return "ScienceQA: school science with and without pictures, by subject, context and grade.";
    }

    @Override
    public Class<ScienceQaConfig> configType() {
        return ScienceQaConfig.class;
    }

    /** Opens the folder of {@code problems.json}, or an answer sheet ({@code .jsonl}) that repeats prompts and keys. */
    @Override
    public Benchmark open(ScienceQaConfig config, Path data) throws IOException {
        return new ScienceQaFiles(config, data).open();
    }
}
