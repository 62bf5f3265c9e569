package io.vitharness.models.tensorflow.system;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a stage learns. */
public sealed interface Objective {

    /** To name the colour and the form that each picture token shows. */
    record Dense() implements Objective {}

    /** The same for each cell of the mask head's own encoder, in place of its pre-training. */
    record DenseMask() implements Objective {}

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
            long sum = forms.values().stream().mapToLong(Integer::longValue).sum();
            Must.be(sum <= Integer.MAX_VALUE, "shares add up to " + sum + ", and may to " + Integer.MAX_VALUE);
            Must.be(!forms.containsKey(Form.TOLD), "the form 'told' needs 'data' in the place of 'forms'");
        }
    }

    /** The same of the answers in a file that the system's user brings. */
    record Instructions(InstructionData data) implements Objective {
        @Override
        public Map<Form, Integer> forms() {
            return Map.of(Form.TOLD, 1);
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
            Must.be(
                    forms.keySet().stream().allMatch(form -> form == Form.DETECT),
                    "only the form 'detect' finds boxes");
        }
    }

    /**
     * To name a region in words, and to bring its vector and its name's together among all names (CLIP, arXiv
     * 2103.00020), as All-Seeing learns both at once.
     *
     * @param forms how often each form of prompt comes, as shares of their sum
     * @param weight weight of the comparison beside the words
     */
    record Contrast(Map<Form, Integer> forms, double weight) implements Objective {
        public Contrast {
            forms = new NextWord(forms).forms();
            Must.be(weight > 0, "'weight' must be above 0");
            Must.be(
                    forms.keySet().stream().allMatch(form -> form == Form.REGION),
                    "only the form 'region' is compared");
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
        DIALOGUES,
        FORGERIES,
        SPOTS,
        ALBUMS,
        INSTRUCTIONS;

        /** Whether an encoder can be shown it. */
        boolean fits(VisionPart vision) {
            return switch (this) {
                case SCENES, OBJECTS, BLENDS, DIALOGUES, FORGERIES, SPOTS, ALBUMS -> vision instanceof VisionPart.Vit;
                case FILMS -> vision instanceof VisionPart.Video;
                case SOLIDS -> vision instanceof VisionPart.PointNet || vision instanceof VisionPart.PointBert;
                case TOOLS -> vision instanceof VisionPart.None;
                case INSTRUCTIONS -> vision instanceof VisionPart.Vit || vision instanceof VisionPart.None;
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

    /** To tell the kind of tampering of pictures that were tampered with, as FakeShield's first model. */
    record Tag() implements Objective {
        @Override
        public Subject subject() {
            return Subject.FORGERIES;
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
        BLEND,
        /** Whether a picture was tampered with; the answer is FakeShield's verdict. */
        VERDICT,
        /** Where a picture was tampered with; the answer is EditScout's, with a mask unless it is authentic. */
        TRACE,
        /** The same; the model first thinks its verdict and the place, as FakeShield's mask follows its description. */
        REASONED,
        /** What is in a box that stands in the words; the answer is the shape. */
        WHAT,
        /** Where a shape is; the answer is a box in words. */
        WHERE,
        /** What is in a region that the model is given; the answer is the shape. */
        REGION,
        /** All objects of some classes; the answer is a box for each. */
        DETECT,
        /** What several pictures have in common; the answer is a mask in each. */
        COMMON,
        /** The shape in a quarter of the first of several pictures; the answer is a mask. */
        CORNER,
        /** All shapes of the last of several pictures; the answer is a mask for each. */
        EACH,
        /** {@link #WHERE} with the answer in words that are places and nothing else. */
        BINS,
        /** Whatever a file of instruction data asks; a system's file names the data, not this form. */
        TOLD;

        /** Those that were there from the first; every vocabulary knows their words. */
        public static final List<Form> FIRST = List.of(CAPTION, SHORT, LETTER, MATCH);

        /** Whether its answer marks pixels. */
        public boolean isPainted() {
            return switch (subject()) {
                case OBJECTS, FORGERIES, ALBUMS -> true;
                default -> false;
            };
        }

        /** Whether its answer writes places as words, which answers give as numbers from 0 to 1 of the picture. */
        public boolean writesPlaces() {
            return this == WHERE || this == BINS;
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
                case VERDICT, TRACE, REASONED -> Subject.FORGERIES;
                case WHAT, WHERE, REGION, DETECT, BINS -> Subject.SPOTS;
                case COMMON, CORNER, EACH -> Subject.ALBUMS;
                case TOLD -> Subject.INSTRUCTIONS;
            };
        }
    }
}
