package io.vitharness.models.tensorflow.train;

import io.vitharness.models.tensorflow.system.Objective.Form;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.system.VisionPart;
import io.vitharness.models.tensorflow.text.Words;

/** Refuses conversations that a system cannot take. */
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
        int context = system.parts().lm().context();
        int room = context - system.parts().pictureTokens();
        require(asked > 0, "turn " + turn + " has no words before it, wanted at least one");
        require(answered > 0, "turn " + turn + " has no words, wanted at least one");
        require(
                asked + answered <= room,
                "turn " + turn + " has " + answered + " words and " + asked + " before it, but 'context' " + context
                        + " leaves room for " + room + " beside what is seen");
        require(
                answered <= system.maxTokens(),
                "turn " + turn + " has " + answered + " words, but 'max-tokens' lets this system say "
                        + system.maxTokens());
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
