package io.vitharness.benchmarks.exams;

import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import java.io.IOException;
import java.nio.file.Path;

/**
 * MathVista (Lu et al. 2024, <a href="https://arxiv.org/abs/2310.02255">arXiv 2310.02255</a>), testmini and test, from
 * {@code annot_testmini.json} with its {@code images} folder.
 *
 * <p>Protocol: the file's own {@code query} where it has one; else the question with its unit, the choices, the hint for
 * the wanted form and {@code Solution:}, as {@code evaluation/build_query.py} puts them (the same at {@code f036866} and
 * {@code c8221f0}). Official source: {@code lupantech/MathVista} at {@code 53d5258} ({@code extract_answer.py}, {@code
 * calculate_score.py}).
 *
 * <p>Deviations: officially a language model extracts the answer from what rules cannot read; here it stays unread, and
 * recorded extractions can be imported. {@code reading: official} takes the nearest choice by Levenshtein distance, our
 * own rules do not.
 */
public final class MathVistaProvider implements BenchmarkProvider<MathVistaConfig> {

    @Override
    public String id() {
        return "mathvista";
    }

    @Override
    public String summary() {
        return "MathVista: mathematics in pictures, with choices and free answers, by nine breakdowns.";
    }

    @Override
    public Class<MathVistaConfig> configType() {
        return MathVistaConfig.class;
    }

    /** Opens the folder of {@code annot_*.json}, that file, or JSON lines ({@code .jsonl}) of problems without pictures. */
    @Override
    public Benchmark open(MathVistaConfig config, Path data) throws IOException {
        return new MathVistaFiles(config, data).open();
    }
}
