package io.vitharness.models.tensorflow.system;

import java.util.Collections;
import java.util.List;
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

    /**
     * To say the next word of an answer with {@code [SEG]} in it, and to paint what that word means.
     *
     * @param forms how often each form of prompt comes, as shares of their sum
     * @param bce weight of the cross-entropy of pixels
     * @param dice weight of the overlap's loss
     */
    record Segment(Map<Form, Integer> forms, double bce, double dice) implements Objective {
        public Segment {
            forms = new NextWord(forms).forms();
            Must.be(bce >= 0 && dice >= 0 && bce + dice > 0, "'bce' or 'dice' must be above 0, and neither below");
            Must.be(
                    forms.keySet().stream().allMatch(Form::isReferring),
                    "only forms that refer to an object are painted");
        }
    }

    /** What a conversation is about; a stage has one. */
    enum Subject {
        SCENES,
        OBJECTS,
        FILMS,
        SOLIDS,
        TOOLS,
        BLENDS,
        DIALOGUES;

        /** Whether an encoder can be shown it. */
        boolean fits(VisionPart vision) {
            return switch (this) {
                case SCENES, OBJECTS, BLENDS, DIALOGUES -> vision instanceof VisionPart.Vit;
                case FILMS -> vision instanceof VisionPart.Video;
                case SOLIDS -> vision instanceof VisionPart.PointNet || vision instanceof VisionPart.PointBert;
                case TOOLS -> vision instanceof VisionPart.None;
            };
        }
    }

    /**
     * To say the replies of dialogues in words and pictures, and for each picture a caption from which it is drawn, as
     * TextBind.
     */
    record Dialogue() implements Objective {
        @Override
        public Subject subject() {
            return Subject.DIALOGUES;
        }
    }

    /** How often each form of prompt comes; none where the stage has no conversations. */
    default Map<Form, Integer> forms() {
        return Map.of();
    }

    /** What the stage's conversations are about; scenes where it has none. */
    default Subject subject() {
        return forms().keySet().stream().findFirst().map(Form::subject).orElse(Subject.SCENES);
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
        MATCH,
        /** An object by its colour and form; the answer is a mask. */
        PHRASE,
        /** An object by the quarter in which it lies; the answer is a mask. */
        PLACE,
        /** An object by what lies beside it; the answer is a mask. */
        BESIDE,
        /** Which way a shape moves in a film. */
        MOVE,
        /** Which solid a cloud of points shows. */
        SOLID,
        /** GPT4Tools' instructions; the answer is a thought, and calls of tools. */
        TOOLS,
        /** {@link #SHORT} about a picture, and as often a question about words alone. */
        BLEND;

        /** Those that were there from the first; every vocabulary knows their words. */
        public static final List<Form> FIRST = List.of(CAPTION, SHORT, LETTER, MATCH);

        /** Whether it asks for one object of the picture. */
        public boolean isReferring() {
            return subject() == Subject.OBJECTS;
        }

        /** What the conversation is about. */
        public Subject subject() {
            return switch (this) {
                case CAPTION, SHORT, LETTER, MATCH -> Subject.SCENES;
                case PHRASE, PLACE, BESIDE -> Subject.OBJECTS;
                case MOVE -> Subject.FILMS;
                case SOLID -> Subject.SOLIDS;
                case TOOLS -> Subject.TOOLS;
                case BLEND -> Subject.BLENDS;
            };
        }
    }
}
