package io.vitharness.benchmarks.yesno;

import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import java.io.IOException;
import java.nio.file.Path;

/**
 * POPE (Li et al. 2023, <a href="https://arxiv.org/abs/2305.10355">arXiv 2305.10355</a>): is there such an object in the
 * picture? Three subsets (random, popular, adversarial) over pictures of COCO val2014, or of A-OKVQA and GQA.
 *
 * <p>Protocol: every question of every subset is asked once; the figure that papers print is the mean of the three F1.
 * Official source: {@code RUCAIBox/POPE} ({@code evaluate.py}, {@code output/coco/coco_pope_*.json}).
 *
 * <p>Deviations:
 * <ul>
 *   <li>Answers are read by our rules unless {@code reading: official} asks for the word rule, which takes whatever holds
 *       no "No", "not" or "no" for a yes.
 *   <li>Random was 2,910 questions until November 2023 ({@code e3e3926}) and is 3,000 since ({@code edebdda}); the card
 *       tells by number and hash which one was asked.
 *   <li>Recorded answers join by subset and question id where the lines have them; otherwise by line as officially, but
 *       a file of another length or with another question on a line is refused.
 * </ul>
 */
public final class PopeProvider implements BenchmarkProvider<PopeConfig> {

    @Override
    public String id() {
        return "pope";
    }

    @Override
    public String summary() {
        return "POPE: is there such an object? Random, popular and adversarial.";
    }

    @Override
    public Class<PopeConfig> configType() {
        return PopeConfig.class;
    }

    /** Opens a folder of {@code *pope_<subset>.json}, one such file, or an answer sheet ({@code .jsonl}) that repeats the keys. */
    @Override
    public Benchmark open(PopeConfig config, Path data) throws IOException {
        return PopeFiles.open(config, data);
    }
}
