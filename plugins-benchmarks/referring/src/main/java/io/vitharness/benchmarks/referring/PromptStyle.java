package io.vitharness.benchmarks.referring;

/** The published ways to ask for what an expression refers to; {@link Wording} has their words. */
public enum PromptStyle {
    /** LISA's, answered by a mask. */
    LISA,
    /** That of lmms-eval, which says how coordinates are to be written: convention {@code unit}. */
    LMMS_EVAL,
    /** LLaVA-1.5's training data: convention {@code unit-square}. */
    LLAVA,
    /** Qwen-VL's evaluation, a text to be gone on with: convention {@code qwen-vl}. */
    QWEN_VL,
    /** InternVL's evaluation: convention {@code internvl}. */
    INTERNVL,
    /** Kosmos-2's evaluation: convention {@code kosmos-2}. */
    KOSMOS_2,
    /** Shikra's paper: convention {@code unit-square}. */
    SHIKRA;

    boolean asksForBoxes() {
        return this != LISA;
    }
}
