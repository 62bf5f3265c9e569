package io.vitharness.benchmarks.captions;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.util.Optional;

/** What the suite can set of the benchmark {@code captions}. */
public record CaptionsConfig(
        @Default("instructblip")
        @Doc("Whose words ask for a caption: 'instructblip', 'all-seeing', 'llava' or your 'own' (key 'question').")
        PromptStyle prompt,

        @Doc("Your own words, for prompt 'own'.") Optional<String> question,

        @Default("test")
        @Doc("Which part of a Karpathy split file is asked, such as 'test' or 'val'; other files have no parts.")
        String split,

        @Default("required")
        @Doc("'required', or 'absent' where recorded captions are judged: then there is nothing to ask.")
        Pictures pictures) {

    public CaptionsConfig {
        if ((prompt == PromptStyle.OWN) != question.isPresent()) {
            throw new IllegalArgumentException("'question' and 'prompt: own' go together");
        }
    }

    /** Whose words ask. */
    public enum PromptStyle {
        INSTRUCTBLIP,
        ALL_SEEING,
        LLAVA,
        OWN
    }

    /** Whether every picture must be there. */
    public enum Pictures {
        REQUIRED,
        ABSENT
    }

    String words() {
        return switch (prompt) {
            case INSTRUCTBLIP -> "A short image caption.";
            case ALL_SEEING -> "Describe the image briefly.";
            case LLAVA -> "Provide a one-sentence caption for the provided image.";
            case OWN -> question.orElseThrow();
        };
    }
}
