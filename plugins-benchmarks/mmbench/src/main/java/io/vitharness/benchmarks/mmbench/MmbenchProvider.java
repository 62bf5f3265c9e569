package io.vitharness.benchmarks.mmbench;

import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import java.io.IOException;
import java.nio.file.Path;

/**
 * MMBench (Liu et al., ECCV 2024, <a href="https://arxiv.org/abs/2307.06281">arXiv 2307.06281</a>) and CCBench: v1.0 and
 * v1.1, English and Chinese, dev and test, from the TSV files that VLMEvalKit publishes.
 *
 * <p>Protocol: CircularEval. A question is asked once for every rotation of its options and is right only if all of its
 * answers are; Vanilla, the first pass alone, is reported beside it from the same answers. Official source:
 * {@code open-compass/VLMEvalKit} at {@code e8e78f05} ({@code vlmeval/dataset/image_mcq.py},
 * {@code dataset/utils/multiple_choice.py}).
 *
 * <p>Deviations:
 * <ul>
 *   <li>Answers are read by our rules unless {@code reading: official} asks for VLMEvalKit's. No language model matches
 *       what no rule reads, and nothing is drawn at random: such an answer stays unread and counts as a miss.
 *   <li>A question with fewer rotations than options is asked as it stands, as officially, but the card says how many
 *       there are: every missing rotation makes the question easier, so a file that was cut off raises the score.
 *   <li>A file without rotations gets them made ({@code rotations: generated}); the official evaluator would call such a
 *       file Vanilla. Texts that must stay last ("All of the above") cannot be known and move like any other; the
 *       published files keep them fixed.
 *   <li>Samples are asked question by question, not pass by pass as the file is laid out, so that a limited run asks
 *       whole questions. Pictures are handed on as they are, not converted to JPEG.
 * </ul>
 */
public final class MmbenchProvider implements BenchmarkProvider<MmbenchConfig> {

    @Override
    public String id() {
        return "mmbench";
    }

    @Override
    public String summary() {
        return "MMBench and CCBench, every version and language, CircularEval and Vanilla.";
    }

    @Override
    public Class<MmbenchConfig> configType() {
        return MmbenchConfig.class;
    }

    /** Opens a TSV file, or a folder that holds one. */
    @Override
    public Benchmark open(MmbenchConfig config, Path data) throws IOException {
        Path file = TableFile.find(data);
        return new Mmbench(config, file, TableScan.of(file, config.pictures()));
    }
}
