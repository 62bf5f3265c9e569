package io.vitharness.benchmarks.mmvet;

import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * MM-Vet (Yu et al., ICML 2024, <a href="https://arxiv.org/abs/2308.02490">arXiv 2308.02490</a>): 218 open questions
 * that integrate six capabilities, graded by GPT-4 from 0 to 1.
 *
 * <p>Protocol: the picture, then the question, word for word; the judge {@code reviews} takes recorded grades. Official
 * source: {@code yuweihao/MM-Vet} at {@code acde843} ({@code mm-vet_evaluator.py}).
 *
 * <p>Deviations:
 * <ul>
 *   <li>Names of capability integrations are sorted; the official ones follow the order of a Python set, which changes.
 *   <li>Without recorded grades every sample is undecided: nobody grades in the reviewer's place.
 * </ul>
 */
public final class MmVetProvider implements BenchmarkProvider<MmVetConfig> {

    private static final String NAME = "mm-vet.json";

    @Override
    public String id() {
        return "mm-vet";
    }

    @Override
    public String summary() {
        return "MM-Vet: open questions by capability and integration, with recorded grades.";
    }

    @Override
    public Class<MmVetConfig> configType() {
        return MmVetConfig.class;
    }

    /** Opens {@code mm-vet.json}, or the folder that holds it. */
    @Override
    public Benchmark open(MmVetConfig config, Path data) throws IOException {
        Path file = Files.isDirectory(data) ? data.resolve(NAME) : data;
        if (!Files.isRegularFile(file)) {
            throw new DataException(file + ": there is no such file, wanted " + NAME + " as mm-vet.zip holds it");
        }
        return MmVet.open(config, file);
    }
}
