package io.vitharness.judges.vqa;

import java.util.List;
import java.util.function.UnaryOperator;

/** The accuracy of the VQA challenges, in the dialects of five published scorers. */
final class SoftAccuracy {

    private SoftAccuracy() {}

    /**
     * {@code vqaEval.py}: nothing is normalised, not even the case, where all people gave the same answer. That is a fault
     * of the official script which its published numbers contain.
     */
    static double official(String said, List<String> answers) {
        List<String> lines = all(answers, Normaliser::oneLine);
        boolean unanimous = lines.stream().distinct().count() <= 1;
        return unanimous ? Agreement.of(Normaliser.oneLine(said), lines) : officialAlways(said, answers);
    }

    /** The same without the fault: both sides are normalised always. */
    static double officialAlways(String said, List<String> answers) {
        UnaryOperator<String> form = text -> Normaliser.official(Normaliser.oneLine(text));
        return Agreement.of(form.apply(said), all(answers, form));
    }

    /** {@code m4c_evaluator.py} of LLaVA and mmf, as the EvalAI server counts. */
    static double evalAi(String said, List<String> answers) {
        return Agreement.of(Normaliser.evalAi(said), all(answers, Normaliser::evalAi));
    }

    /** LAVIS: the prediction is normalised always, the people's answers lose punctuation only, and not if unanimous. */
    static double lavis(String said, List<String> answers) {
        boolean unanimous = answers.stream().distinct().count() <= 1;
        List<String> forms = unanimous ? answers : all(answers, Normaliser::punctuation);
        return Agreement.of(Normaliser.official(Normaliser.oneLine(said)), forms);
    }

    /** VLMEvalKit's {@code vqa_score}. */
    static double vlmEvalKit(String said, List<String> answers) {
        return Agreement.of(Normaliser.vlmEvalKit(said), all(answers, Normaliser::vlmEvalKit));
    }

    private static List<String> all(List<String> texts, UnaryOperator<String> form) {
        return texts.stream().map(form).toList();
    }
}
