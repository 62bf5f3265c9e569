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
            long subjects = forms.keySet().stream().map(Form::subject).distinct().count();
            Must.be(subjects == 1, "the forms of a stage must be about the same pictures");
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
            Must.be(forms.keySet().stream().allMatch(Form::isPainted), "only forms that mark something are painted");
        }
    }

    /**
     * To find objects of the classes that a prompt lists, as a set: each box is given its object by the cheapest
     * assignment (DETR, arXiv 2005.12872).
     *
     * @param forms how often each form of prompt comes, as shares of their sum
     * @param focal weight of the classes' focal loss
     * @param l1 weight of the edges' distance
     * @param giou weight of the generalised overlap's loss
     */
    record Detect(Map<Form, Integer> forms, double focal, double l1, double giou) implements Objective {
        public Detect {
            forms = new NextWord(forms).forms();
            Must.be(focal > 0 && l1 >= 0 && giou >= 0 && l1 + giou > 0, "the weights of all losses must be above 0");
            Must.be(forms.keySet().stream().allMatch(form -> form == Form.DETECT), "only the form 'detect' finds boxes");
        }
    }

    /** The forms of prompts that a conversation can take. */
    enum Form {
        /** All objects of the picture. */
        CAPTION(Subject.SCENE),
        /** A question alone; the answer is the text of the right option. */
        SHORT(Subject.SCENE),
        /** A question with lettered options; the model first thinks the right option's text, then says its letter. */
        LETTER(Subject.SCENE),
        /** Lettered options alone; the answer is each option's text, in another order, with its letter. */
        MATCH(Subject.SCENE),
        /** An object by its colour and form; the answer is a mask. */
        PHRASE(Subject.REFERRAL),
        /** An object by the quarter in which it lies; the answer is a mask. */
        PLACE(Subject.REFERRAL),
        /** An object by what lies beside it; the answer is a mask. */
        BESIDE(Subject.REFERRAL),
        /** Whether a picture was tampered with; the answer is FakeShield's verdict. */
        VERDICT(Subject.FORGERY),
        /** Where a picture was tampered with; the answer is EditScout's, with a mask unless it is authentic. */
        TRACE(Subject.FORGERY),
        /** The same; the model first thinks its verdict and the place, as FakeShield's mask follows its description. */
        REASONED(Subject.FORGERY),
        /** What is in a box that stands in the words; the answer is the shape. */
        WHAT(Subject.SPOT),
        /** Where a shape is; the answer is a box in words. */
        WHERE(Subject.SPOT),
        /** What is in a region that the model is given; the answer is the shape. */
        REGION(Subject.SPOT),
        /** All objects of some classes; the answer are boxes. */
        DETECT(Subject.SPOT),
        /** What several pictures have in common; the answer is a mask in each. */
        COMMON(Subject.ALBUM),
        /** The shape in a quarter of the first of several pictures; the answer is a mask. */
        CORNER(Subject.ALBUM),
        /** All shapes of the last of several pictures; the answer is a mask for each. */
        EACH(Subject.ALBUM);

        /** Those that were there from the first; every vocabulary knows their words. */
        public static final List<Form> FIRST = List.of(CAPTION, SHORT, LETTER, MATCH);

        private final Subject subject;

        Form(Subject subject) {
            this.subject = subject;
        }

        /** The pictures that it is about. */
        public Subject subject() {
            return subject;
        }

        /** Whether its answer marks pixels. */
        public boolean isPainted() {
            return switch (subject) {
                case SCENE, SPOT -> false;
                case REFERRAL, FORGERY, ALBUM -> true;
            };
        }

        /** Whether its answer writes places as words, each from 0 to 1 of the picture. */
        public boolean writesPlaces() {
            return this == WHERE;
        }
    }

    /** What the stage's prompts are like; none where nothing is asked. */
    default Map<Form, Integer> forms() {
        return Map.of();
    }
}
