package io.vitharness.benchmarks.gpt4tools;

import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import java.io.IOException;
import java.nio.file.Path;

/**
 * GPT4Tools (Yang et al., NeurIPS 2023, <a href="https://arxiv.org/abs/2305.18752">arXiv 2305.18752</a>): the model is
 * told of tools and asked which to call with what; it sees no picture, only file names.
 *
 * <p>Protocol: the file's instruction is the prompt, word for word; the answer is scored by the judge {@code tool-calls}.
 * Official source: {@code AILab-CVC/GPT4Tools} at {@code 643faa8} ({@code eval/get_result.py}, {@code eval/evaluate_result.py}).
 *
 * <p>Deviations:
 * <ul>
 *   <li>The authors sample (temperature 0.1, top-p 0.75, top-k 40, 512 tokens); asked here is greedily unless the suite
 *       says otherwise, so that a run can be repeated.
 *   <li>An {@code input} that is not empty follows the instruction on a line of its own; the published files have none.
 *   <li>An id that stands twice counts once, the last one, as officially; the card says how many there are.
 * </ul>
 */
public final class Gpt4toolsProvider implements BenchmarkProvider<Gpt4toolsConfig> {

    @Override
    public String id() {
        return "gpt4tools";
    }

    @Override
    public String summary() {
        return "GPT4Tools, seen and unseen tools: thoughts, actions and arguments written as text.";
    }

    @Override
    public Class<Gpt4toolsConfig> configType() {
        return Gpt4toolsConfig.class;
    }

    /** Opens a JSON file, or a folder that holds one. */
    @Override
    public Benchmark open(Gpt4toolsConfig config, Path data) throws IOException {
        return Gpt4tools.open(ItemFile.find(config, data));
    }
}
