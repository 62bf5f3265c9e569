package io.vitharness.benchmarks.mmbench;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.util.Optional;

/** What the suite can set of the benchmark {@code mmbench}. */
public record MmbenchConfig(
        @Doc("Whose words ask: 'vlmevalkit' (official), 'llava', 'llava-cn' or 'lmms'.") @Default("vlmevalkit")
        PromptStyle prompt,

        @Doc("'circular' asks every rotation of a question, 'vanilla' the first pass alone.") @Default("circular")
        Asked protocol,

        @Doc("Where rotations come from: the 'file', 'generated', or 'auto': the file if it has any.") @Default("auto")
        Rotations rotations,

        @Doc("Asks only the rows of this split, such as 'dev'; all rows if absent.")
        Optional<String> split,

        @Doc("Which rules read answers: 'default' (ours) or 'official' (VLMEvalKit's can_infer).") @Default("default")
        ReadingRules reading,

        @Doc("'required', or 'absent' for answer sheets without pictures: they can be judged, but not asked.")
        @Default("required")
        PictureRule pictures) {

    /** Whose words ask the question. */
    public enum PromptStyle {
        VLMEVALKIT,
        LLAVA,
        LLAVA_CN,
        LMMS
    }

    /** Which passes of a question are asked. */
    public enum Asked {
        CIRCULAR,
        VANILLA
    }

    /** Where the passes of a question come from. */
    public enum Rotations {
        AUTO,
        FILE,
        GENERATED
    }

    /** Whether every row must have its picture. */
    public enum PictureRule {
        REQUIRED,
        ABSENT
    }

    /** Which rules of the judge {@code choice} read an answer. */
    public enum ReadingRules {
        DEFAULT,
        OFFICIAL
    }
}
