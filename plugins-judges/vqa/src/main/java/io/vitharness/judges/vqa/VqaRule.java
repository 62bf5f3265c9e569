package io.vitharness.judges.vqa;

import java.util.List;
import java.util.Map;

/** The published rules by which a short answer is worth something; each is a metric of its own. */
public enum VqaRule {
    /** The VQA challenges' script. */
    OFFICIAL("vqa-accuracy/official"),
    /** The same without its fault: answers that all people agree on are normalised too. */
    OFFICIAL_ALWAYS("vqa-accuracy/official-always"),
    /** The EvalAI server and LLaVA's TextVQA script. */
    EVALAI("vqa-accuracy/evalai"),
    /** LAVIS (BLIP-2, InstructBLIP). */
    LAVIS("vqa-accuracy/lavis"),
    /** VLMEvalKit. */
    VLMEVALKIT("vqa-accuracy/vlmevalkit"),
    /** GQA, answers prepared as LLaVA does. */
    GQA("accuracy/gqa"),
    /** Equal to the letter. */
    EXACT_RAW("exact-match/raw"),
    /** Equal without case and outer blanks. */
    EXACT_LOWER("exact-match/lower"),
    /** Equal without case, outer blanks and punctuation. */
    EXACT_LOWER_PUNCT("exact-match/lower-punct"),
    /** ChartQA. */
    RELAXED("relaxed-accuracy/chartqa"),
    /** DocVQA, InfographicVQA. */
    ANLS("anls/docvqa"),
    /** ST-VQA as LLaVA counts it. */
    ANLS_STVQA("anls/stvqa"),
    /** OCRBench. */
    CONTAINS("containment/ocrbench");

    private static final String FORMULAS = "HME100k";

    private final String metric;

    VqaRule(String metric) {
        this.metric = metric;
    }

    /** The metric's name: measure and variant. */
    String metric() {
        return metric;
    }

    /**
     * What an answer is worth, 0..1.
     *
     * @param answers at least one
     * @param tags of the question
     */
    double worth(String said, List<String> answers, Map<String, String> tags) {
        return switch (this) {
            case OFFICIAL -> SoftAccuracy.official(said, answers);
            case OFFICIAL_ALWAYS -> SoftAccuracy.officialAlways(said, answers);
            case EVALAI -> SoftAccuracy.evalAi(said, answers);
            case LAVIS -> SoftAccuracy.lavis(said, answers);
            case VLMEVALKIT -> SoftAccuracy.vlmEvalKit(said, answers);
            case GQA -> Matches.gqa(said, answers);
            case EXACT_RAW -> Matches.raw(said, answers);
            case EXACT_LOWER -> Matches.lower(said, answers);
            case EXACT_LOWER_PUNCT -> Matches.lowerPunct(said, answers);
            case RELAXED -> Matches.relaxed(said, answers);
            case ANLS -> EditDistance.docVqa(said, answers);
            case ANLS_STVQA -> EditDistance.stVqa(said, answers);
            case CONTAINS ->
                FORMULAS.equals(tags.get("dataset"))
                        ? Matches.containedFormula(said, answers)
                        : Matches.contained(said, answers);
        };
    }
}
