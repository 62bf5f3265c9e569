package io.vitharness.benchmarks.exams;

import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import java.io.IOException;
import java.nio.file.Path;

/**
 * MMMU (Yue et al. 2024, <a href="https://arxiv.org/abs/2311.16502">arXiv 2311.16502</a>): university questions of thirty
 * subjects, most with choices, some open, with up to seven pictures each.
 *
 * <p>Protocol: the question, the choices as {@code (A) ..} lines, and the request for a letter, or for a word or phrase.
 * Official source: {@code MMMU-Benchmark/MMMU} at {@code bb0b95a} ({@code mmmu/configs/llava1.5.yaml},
 * {@code utils/eval_utils.py}, {@code main_eval_only.py}).
 *
 * <p>Deviations:
 * <ul>
 *   <li>Where the official parser draws a letter at random, the answer stays unread.
 *   <li>The official LLaVA run shows the picture of a question only where it has one, and leaves {@code <image 1>} in the
 *       text; here every picture stands where the text first names it.
 *   <li>The data hash is over the footers of the Parquet files, see {@link io.vitharness.data.table.ParquetReader#hash}.
 * </ul>
 */
public final class MmmuProvider implements BenchmarkProvider<MmmuConfig> {

    @Override
    public String id() {
        return "mmmu";
    }

    @Override
    public String summary() {
        return "MMMU: thirty university subjects, choices and open questions, several pictures each.";
    }

    @Override
    public Class<MmmuConfig> configType() {
        return MmmuConfig.class;
    }

    /** Opens the folder of subjects with their Parquet files, or JSON lines ({@code .jsonl}) of questions without pictures. */
    @Override
    public Benchmark open(MmmuConfig config, Path data) throws IOException {
        return new MmmuFiles(config, data).open();
    }
}
