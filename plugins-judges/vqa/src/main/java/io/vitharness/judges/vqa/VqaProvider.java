package io.vitharness.judges.vqa;

import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.model.Model;
import java.util.Map;

/**
 * The judge {@code vqa}: what a short answer is worth by the published rules, each under a name of its own.
 *
 * <p>Official sources: {@code GT-Vision-Lab/VQA} at {@code a013f00} ({@code vqaEval.py}); {@code haotian-liu/LLaVA}
 * ({@code llava/eval/m4c_evaluator.py}, {@code scripts/convert_gqa_for_eval.py}); {@code salesforce/LAVIS}
 * ({@code vqa_tools/vqa_eval.py}); VLMEvalKit ({@code vqa_eval.py}); {@code vis-nlp/ChartQA};
 * {@code Yuliang-Liu/MultimodalOCR} (OCRBench).
 *
 * <p>Deviations:
 * <ul>
 *   <li>People's answers are told apart by their place in the list. The official script compares whole entries, which is
 *       the same where entries have an {@code answer_id}; where they have none (VizWiz) equal answers would vanish together.
 *   <li>Figures are not rounded to two decimals.
 *   <li>An answer of blanks alone says nothing: it is counted as unread and worth 0. The scripts would give it something
 *       where a person's answer is nothing but an article ("the" is normalised to nothing).
 *   <li>The scripts of EvalAI insist on ten answers; here any number of at least one is taken.
 *   <li>ANLS compares the first 20,000 characters of a longer text; what its length differs by counts in full.
 * </ul>
 * The official script normalises nothing where all people agree. That fault is kept in {@code vqa-accuracy/official};
 * {@code vqa-accuracy/official-always} is the same without it, so that the difference can be seen.
 */
public final class VqaProvider implements JudgeProvider<VqaConfig> {

    @Override
    public String id() {
        return "vqa";
    }

    @Override
    public String summary() {
        return "Scores short answers by the rules of VQA, TextVQA, VizWiz, GQA, ChartQA, DocVQA and OCRBench";
    }

    @Override
    public Class<VqaConfig> configType() {
        return VqaConfig.class;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Judge open(VqaConfig config, Map<String, Model> lent) {
        return new VqaJudge(config);
    }
}
