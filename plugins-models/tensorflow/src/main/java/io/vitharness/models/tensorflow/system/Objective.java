package io.vitharness.models.tensorflow.system;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What a stage learns. */
public sealed interface Objective {

    /** To name the colour and the form that each picture token shows. */
    record Dense() implements Objective {}

    /**
     * To say the next word of the answer, instructions masked.
     *
     * @param forms how often each form of prompt comes, as shares of their sum
     */
    record NextWord(Map<Form, Integer> forms) implements Objective {
        public NextWord {
            forms = Collections.unmodifiableMap(new TreeMap<>(forms));
            Must.be(forms.values().stream().allMatch(share -> share >= 0), "shares must not be negative");
            Must.be(forms.values().stream().anyMatch(share -> share > 0), "a share above 0 is needed");
        }
    }

    /** The forms of prompts that a conversation can take. */
    enum Form {
        /** All objects of the picture. */
        CAPTION,
        /** A question alone; the answer is the text of the right option. */
        SHORT,
        /** A question with lettered options; the model first thinks the right option's text, then says its letter. */
        LETTER,
        /** Lettered options alone; the answer is each option's text, in another order, with its letter. */
        MATCH
    }
}
