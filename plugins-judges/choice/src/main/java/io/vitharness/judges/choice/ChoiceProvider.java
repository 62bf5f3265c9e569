package io.vitharness.judges.choice;

import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.judge.SelfTest;
import io.vitharness.spi.model.Model;
import java.util.List;
import java.util.Map;

/**
 * The judge {@code choice}: reads which of the offered choices an answer names, or takes the likeliest of ranked ones.
 *
 * <p>Official sources, under {@code variant: official}:
 * <ul>
 *   <li>MMBench (Liu et al. 2023): {@code can_infer} and CircularEval of {@code open-compass/VLMEvalKit} at {@code
 *       a67ace50} ({@link OfficialReader}, {@link CircularAccuracy}).
 *   <li>SEED-Bench (Li et al. 2023): the likeliest choice ({@link RankReader}); {@code variant: exact} is LLaVA's comparison.
 *   <li>ScienceQA: {@code llava/eval/eval_science_qa.py} of {@code haotian-liu/LLaVA} ({@link ScienceQaReader}); subject,
 *       modality and grade are tags of the benchmark, as in {@code lupantech/ScienceQA}, {@code evaluate_acc.py}.
 *   <li>MMMU: {@code eval_utils.py} and {@code main_eval_only.py} of {@code MMMU-Benchmark/MMMU} ({@link MmmuReader}, {@link
 *       MmmuOpen}, {@link RoundedAccuracy}).
 *   <li>MathVista: {@code calculate_score.py} of {@code lupantech/MathVista} for extracted answers ({@link
 *       MathVistaReader}, {@link MathVistaOfficial}).
 * </ul>
 *
 * <p>Deviations:
 * <ul>
 *   <li>Nobody guesses: where a script draws a letter at random or asks a language model, the answer stays unread, which
 *       counts as not right and stands in the ledger. Equal likelihoods stay unread, too.
 *   <li>A missing answer (the model failed) is left out; a group of CircularEval with a missing pass and no miss as well.
 *   <li>Of an open answer the last 10,000 characters are read, and {@code nan} and {@code inf} are no numbers.
 * </ul>
 * {@code variant: default} reads by rules of our own, {@link DefaultReader}.
 */
public final class ChoiceProvider implements JudgeProvider<ChoiceConfig>, SelfTest {

    @Override
    public String id() {
        return "choice";
    }

    @Override
    public String summary() {
        return "Reads which of the offered choices an answer names; never guesses";
    }

    @Override
    public Class<ChoiceConfig> configType() {
        return ChoiceConfig.class;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Judge open(ChoiceConfig config, Map<String, Model> lent) {
        return new ChoiceJudge(config);
    }

    @Override
    public List<String> lines() {
        return ConfusionTable.of(ReadingCorpus.load()).lines();
    }
}
