package io.vitharness.benchmarks.referring;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.util.Optional;

/** What the suite can set of the benchmark {@code referring}. */
public record ReferringConfig(
        @Doc("Whose files: 'reason-seg', 'refcoco', 'refcoco-plus' or 'refcocog'.") @Default("reason-seg")
        Dataset dataset,

        @Doc("What is to be found: 'segmentation' (pixels) or 'boxes' (a box; not for ReasonSeg).")
        @Default("segmentation")
        Task task,

        @Doc("Which split: 'val', 'test' or 'train'; RefCOCO and RefCOCO+ have 'testA' and 'testB'.") @Default("val")
        String split,

        @Doc("Who split RefCOCO: 'unc', 'umd' or 'google', the word in refs(..).p; without it the usual one.")
        Optional<String> splitBy,

        @Doc("The folder of RefCOCO's pictures, relative to the data; without it they are looked for, see the README.")
        Optional<String> images,

        @Doc("Whose published prompt is asked: 'lisa', 'lmms-eval', 'llava', 'qwen-vl', 'internvl', 'kosmos-2' or"
                + " 'shikra'; without it 'lisa' for pixels and 'lmms-eval' for boxes.")
        Optional<PromptStyle> prompt,

        @Doc("What is asked instead of a published prompt; {expression} stands for the expression.")
        Optional<String> wording,

        @Doc("'official' keeps a fault of LISA's code: pixels in two parts of one RefCOCO object do not belong to it.")
        @Default("none")
        Compat compat) {

    public ReferringConfig {
        if (task == Task.BOXES && dataset == Dataset.REASON_SEG) {
            throw new IllegalArgumentException("'task: boxes' is for RefCOCO: ReasonSeg marks pixels, not boxes");
        }
        prompt.ifPresent(style -> requireFor(task, style));
        if (prompt.isPresent() && wording.isPresent()) {
            throw new IllegalArgumentException("'prompt' and 'wording' exclude each other");
        }
        if (wording.isPresent() && !wording.get().contains(Wording.EXPRESSION)) {
            throw new IllegalArgumentException(
                    "'wording' must hold " + Wording.EXPRESSION + " but is '" + wording.get() + "'");
        }
        if (split.isBlank()) {
            throw new IllegalArgumentException("'split' must be a word such as val but is empty");
        }
        if (splitBy.isPresent() && !splitBy.get().matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("'split-by' must be a word such as unc but is '" + splitBy.get() + "'");
        }
        if (dataset == Dataset.REASON_SEG && (splitBy.isPresent() || images.isPresent())) {
            throw new IllegalArgumentException("'split-by' and 'images' are for RefCOCO only");
        }
    }

    /** The prompt's style as set, or the task's usual one. */
    PromptStyle style() {
        return prompt.orElse(task == Task.BOXES ? PromptStyle.LMMS_EVAL : PromptStyle.LISA);
    }

    private static void requireFor(Task task, PromptStyle style) {
        if (style.asksForBoxes() != (task == Task.BOXES)) {
            throw new IllegalArgumentException("'prompt: " + Wording.word(style) + "' asks for "
                    + (style.asksForBoxes() ? "a box" : "pixels") + ", 'task' is '" + Wording.word(task) + "'");
        }
    }

    /** Whose files. */
    public enum Dataset {
        REASON_SEG,
        REFCOCO,
        REFCOCO_PLUS,
        REFCOCOG
    }

    /** What is to be found. */
    public enum Task {
        SEGMENTATION,
        BOXES
    }

    /** Whether a known fault of the official code is kept. */
    public enum Compat {
        NONE,
        OFFICIAL
    }
}
