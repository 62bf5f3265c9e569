package io.vitharness.benchmarks.seedbench;

import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import java.io.IOException;
import java.nio.file.Path;

/**
 * SEED-Bench versions 1 and 2 (Li et al. 2023, <a href="https://arxiv.org/abs/2307.16125">arXiv 2307.16125</a> and
 * <a href="https://arxiv.org/abs/2311.17092">2311.17092</a>) and 2-Plus
 * (<a href="https://arxiv.org/abs/2404.16790">2404.16790</a>), from the published JSON files and picture folders.
 *
 * <p>Protocol {@code ranking}, the official one: the model tells how likely it finds each of the four choice texts after
 * the picture and {@code Question: {q}\nAnswer:}; the likeliest is its answer. Protocol {@code generation}, LLaVA's: the
 * model answers with a letter. Official source: {@code AILab-CVC/SEED-Bench} at {@code 991e849} ({@code eval.py},
 * {@code model/*_interface.py}); {@code haotian-liu/LLaVA} {@code scripts/convert_seed_for_submission.py}.
 *
 * <p>Deviations:
 * <ul>
 *   <li>Officially each model's own interface decides whether the likelihoods of a choice are summed or averaged; here
 *       {@code reduction} decides for all models, and both are computed from one run.
 *   <li>A question id that is listed twice is asked once; the card says how many were dropped. (LLaVA-1.5-13B's published
 *       file counted by line is 11298/17990, by distinct id 11297/17989; the doubled id is 49914.)
 *   <li>Blanks around the answer key ({@code "A "}) are stripped, and the card says how often; the official script would
 *       count such a question as wrong.
 *   <li>Dimensions 25 to 27 of version 2 are left out: they compare pictures that a model makes. The card names them.
 *   <li>The JDK decodes no video: frames are read as pictures from a folder, see the README for its layout. Frame numbers
 *       follow the official sampling of eight.
 *   <li>{@code prompt} asks in other words, and {@code film: shuffled} shows frames in another order; neither is called
 *       official.
 * </ul>
 */
public final class SeedBenchProvider implements BenchmarkProvider<SeedBenchConfig> {

    @Override
    public String id() {
        return "seed-bench";
    }

    @Override
    public String summary() {
        return "SEED-Bench 1, 2 and 2-Plus, pictures and videos, by likelihood or by letter.";
    }

    @Override
    public Class<SeedBenchConfig> configType() {
        return SeedBenchConfig.class;
    }

    /** Opens a JSON file beside its picture folders, the folder that holds both, or an answer sheet ({@code .jsonl}). */
    @Override
    public Benchmark open(SeedBenchConfig config, Path data) throws IOException {
        if (AnswerSheet.isOne(data)) {
            return AnswerSheet.open(config, data);
        }
        Path file = QuestionFile.find(data);
        QuestionFile.Content content = QuestionFile.read(file);
        Selection selection = Selection.of(config, file, content);
        MediaFolder media = new MediaFolder(file.toAbsolutePath().resolveSibling(""));
        Inventory inventory = Inventory.of(media, file, selection.questions());
        return new SeedBench(config, file, selection, inventory);
    }
}
