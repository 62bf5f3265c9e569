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
        CAPTION,
        SHORT,
        LETTER,
        LOOKUP
    }
}
