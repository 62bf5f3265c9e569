package io.vitharness.benchmarks.tampering;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;

/** What the suite can set of the benchmark {@code tampering}. */
public record TamperingConfig(
        @Doc("How the files lie: 'folders' (ours), 'magicbrush', 'annotations' (EditScout's JSON), 'autosplice-100',"
                + " 'autosplice-90', 'autosplice-75', 'cocoglide', 'casia1', 'imd2020', 'coverage', 'dso1' or 'korus'.")
        @Default("folders")
        Layout layout,

        @Doc("What is asked: 'localisation' (where, EditScout) or 'detection' (whether, FakeShield).")
        @Default("localisation")
        Task task,

        @Doc("Which of EditScout's four questions asks where, 1 to 4.") @Default("1")
        int template,

        @Doc("Whether EditScout's question also asks for the instruction of the edit.") @Default("false")
        boolean instruction,

        @Doc("Whether EditScout's words on noise and edges stand before the question.") @Default("false")
        boolean clues,

        @Doc("What FakeShield's question says is suspected: 'none', 'aigc-inpainting', 'deepfake' or 'photoshop'.")
        @Default("none")
        Suspicion suspected,

        @Doc(
                "Which values of a mask mark a pixel: 'full' (255 alone), 'any' (above 0), or 'both' as two sets of figures.")
        @Default("both")
        Marks mask,

        @Doc("Whether 'localisation' also asks of authentic pictures, whose mask is empty: 'leave-out' or 'include'.")
        @Default("leave-out")
        Untouched authentic,

        @Doc("What becomes of a mask that marks nothing or everything: 'refuse' or 'keep'.") @Default("refuse")
        Blank blank) {

    public TamperingConfig {
        if (template < 1 || template > Questions.TEMPLATES) {
            throw new IllegalArgumentException(
                    "'template' must be 1 to " + Questions.TEMPLATES + " but is " + template);
        }
        if (task == Task.DETECTION && (template != 1 || instruction || clues)) {
            throw new IllegalArgumentException(
                    "'template', 'instruction' and 'clues' are for the task 'localisation' only");
        }
        if (task == Task.LOCALISATION && suspected != Suspicion.NONE) {
            throw new IllegalArgumentException("'suspected' is for the task 'detection' only");
        }
    }

    /** What is asked. */
    public enum Task {
        LOCALISATION,
        DETECTION
    }

    /** The kinds of tampering that FakeShield's tag names. */
    public enum Suspicion {
        NONE,
        AIGC_INPAINTING,
        DEEPFAKE,
        PHOTOSHOP
    }

    /** Which values of a mask mark a pixel. */
    public enum Marks {
        BOTH,
        FULL,
        ANY
    }

    /** Whether authentic pictures are among those to localise in. */
    public enum Untouched {
        LEAVE_OUT,
        INCLUDE
    }

    /** What becomes of a mask that says nothing. */
    public enum Blank {
        REFUSE,
        KEEP
    }
}
