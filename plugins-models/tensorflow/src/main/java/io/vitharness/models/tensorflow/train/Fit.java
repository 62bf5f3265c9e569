package io.vitharness.models.tensorflow.train;

import io.vitharness.models.tensorflow.system.KeyMistake;
import io.vitharness.models.tensorflow.system.Objective.Form;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.system.VisionPart;
import io.vitharness.models.tensorflow.text.Words;
import java.util.Locale;

/** Refuses conversations and drawn lessons that a system cannot take. */
record Fit(SystemConfig system) {

    /** So many pictures of one conversation. */
    void require(int pictures) {
        boolean isSightless = system.parts().vision() instanceof VisionPart.None;
        int most = isSightless ? 0 : system.parts().pictures();
        String taken = most == 0 ? "none" : most == 1 ? "one" : "up to " + most;
        require(pictures <= most, "found " + pictures + " pictures, but this system takes " + taken);
    }

    /** An answer with all that is said before it. */
    void require(Teacher.Said said, int turn) {
        int asked = words(said.prompt());
        int answered = words(said.answer());
        require(asked > 0, "turn " + turn + " has no words before it, wanted at least one");
        require(answered > 0, "turn " + turn + " has no words, wanted at least one");
        require(
                asked + answered <= room(),
                "turn " + turn + " has " + answered + " words and " + asked + " before it, but " + roomInWords());
        require(
                answered <= system.maxTokens(),
                "turn " + turn + " has " + answered + " words, but 'max-tokens' lets this system say "
                        + system.maxTokens());
    }

    /** A drawn lesson: an answer of so many words, a thought before it included, behind so many of the prompt. */
    void require(Form form, int asked, int answered) {
        String lesson = "a lesson of the form '" + form.name().toLowerCase(Locale.ROOT) + "' has " + answered
                + " words of answer ";
        if (asked + answered > room()) {
            throw new KeyMistake("parts.lm.context", lesson + "and " + asked + " before it, but " + roomInWords());
        }
        // others may be practice for shorter ones, but a part of a mask's or a box's words is none
        boolean isWhole = form.isPainted() || form.writesPlaces();
        if (isWhole && answered > system.maxTokens()) {
            throw new KeyMistake("max-tokens", lesson + "but 'max-tokens' lets this system say " + system.maxTokens());
        }
    }

    /** A drawn dialogue of so many tokens, pictures included. */
    void requireDialogue(int tokens) {
        int context = system.parts().lm().context();
        if (tokens > context) {
            throw new KeyMistake(
                    "parts.lm.context", "a drawn dialogue has " + tokens + " tokens, but 'context' is " + context);
        }
    }

    private int room() {
        return system.parts().lm().context() - system.parts().pictureTokens();
    }

    private String roomInWords() {
        return "'context' " + system.parts().lm().context() + " leaves room for " + room() + " beside what is seen";
    }

    private int words(String text) {
        return (system.forms().contains(Form.TOOLS) ? Words.splitLines(text) : Words.split(text)).size();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
