package io.vitharness.benchmarks.coco;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.util.Optional;

/** What the suite can set of the benchmark {@code coco}. */
public record CocoConfig(
        @Doc("What is to be found: 'bbox' (boxes), 'segm' (masks) or 'keypoints' (joints of persons).") @Default("bbox")
        Mode mode,

        @Doc("Whose files and rules: 'coco', 'lvis' or 'voc' (a folder VOC2007 or VOC2012).") @Default("coco")
        Format format,

        @Doc("The folder of the pictures; without it they are looked for beside the annotations, see the README.")
        Optional<String> images,

        @Doc("For 'voc': which list of ImageSets/Main is asked.") @Default("test")
        String split,

        @Doc("Whether pictures are 'required', or may be 'absent' because recorded results are judged.")
        @Default("required")
        Pictures pictures,

        @Doc("Where confidences come from: 'given', 'token-prob', 'rank' or 'constant'; see the judge 'detection'.")
        @Default("given")
        Confidence confidence,

        @Doc("For 'segm': whose area a said mask has, 'shape' or 'box'; see the judge 'detection'.") @Default("shape")
        Areas areas,

        @Doc("For 'voc': the least overlap of a right box, above 0 and at most 1.") @Default("0.5")
        double overlap,

        @Doc("'official' keeps the official code's fault with annotations of the id 0; 'none' does not.")
        @Default("none")
        Compat compat,

        @Doc("What is asked of the picture instead of the usual words; {classes} stands for the classes' names.")
        Optional<String> prompt) {

    /** What is to be found. */
    public enum Mode {
        BBOX,
        SEGM,
        KEYPOINTS
    }

    /** Whose files and rules. */
    public enum Format {
        COCO,
        LVIS,
        VOC
    }

    /** Whether there are pictures. */
    public enum Pictures {
        REQUIRED,
        ABSENT
    }

    /** Where confidences come from. */
    public enum Confidence {
        GIVEN,
        TOKEN_PROB,
        RANK,
        CONSTANT
    }

    /** Whose area a mask has. */
    public enum Areas {
        SHAPE,
        BOX
    }

    /** Which faults of the official code are kept. */
    public enum Compat {
        NONE,
        OFFICIAL
    }

    public CocoConfig {
        if (format != Format.COCO && mode == Mode.KEYPOINTS) {
            throw new IllegalArgumentException("'mode: keypoints' has the format 'coco' only");
        }
        if (format == Format.VOC && mode != Mode.BBOX) {
            throw new IllegalArgumentException("'format: voc' has the mode 'bbox' only");
        }
        if (!split.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException("'split' is a word such as test or val but is '" + split + "'");
        }
        if (!(overlap > 0 && overlap <= 1)) {
            throw new IllegalArgumentException("'overlap' must be above 0 and at most 1 but is " + overlap);
        }
    }
}
