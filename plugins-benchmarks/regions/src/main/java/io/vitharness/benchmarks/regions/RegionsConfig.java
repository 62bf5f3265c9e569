package io.vitharness.benchmarks.regions;

import io.vitharness.data.coordinates.BoxWriter;
import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.util.Optional;

/** What the suite can set of this benchmark. */
public record RegionsConfig(
        @Doc("Whose files: 'coco' or 'lvis' (instances, to recognise), 'all-seeing' (one region an image entry),"
                + " 'annotations' (a caption and a box an annotation, as GRiT's) or 'visual-genome'"
                + " (region_descriptions.json), to describe; 'coco-text' (words to read).")
        @Default("coco")
        Format format,

        @Doc("How a region is recognised: 'ranking' (the likelihood of every class), 'words' (the answer names the"
                + " class) or 'picture' (all boxes of a picture at once, answered by regions with labels).")
        @Default("ranking")
        Asking asking,

        @Doc("Whose words ask: 'all-seeing', 'gpt4-roi', 'osprey' (recognise only), 'llava' (describe only) or your"
                + " 'own' (key 'question').")
        @Default("all-seeing")
        Words words,

        @Doc("Your own words, for 'words: own'; {region} stands for the region, {classes} for the names of the"
                + " classes.")
        Optional<String> question,

        @Doc("What of a region is given: its 'box', or the 'mask' of its own pixels, for the formats 'coco' and 'lvis';"
                + " without it the box.")
        Optional<Given> region,

        @Doc("The convention in which the region is written into the words, such as 'unit-square' or 'asmv2'; without"
                + " it the prompt holds the region itself.")
        Optional<String> coordinates,

        @Doc("The folder of the pictures; without it they are looked for beside the file, see the README.")
        Optional<String> images,

        @Doc("A file that names, one a line, the images that are asked; without it all are.")
        Optional<String> subset,

        @Doc("'required', or 'absent' where recorded answers are judged: then there is nothing to ask.")
        @Default("required")
        Pictures pictures) {

    public RegionsConfig {
        if ((words == Words.OWN) != question.isPresent()) {
            throw new IllegalArgumentException("'question' and 'words: own' go together");
        }
        if (format.job() != Job.RECOGNISE && asking == Asking.PICTURE) {
            throw new IllegalArgumentException("'asking: picture' is for the formats 'coco' and 'lvis' only");
        }
        if (words == Words.OSPREY && format.job() != Job.RECOGNISE) {
            throw new IllegalArgumentException("'words: osprey' are for the formats 'coco' and 'lvis' only");
        }
        if (words == Words.LLAVA && format.job() != Job.DESCRIBE) {
            throw new IllegalArgumentException(
                    "'words: llava' are for the formats 'all-seeing', 'annotations' and 'visual-genome' only");
        }
        if (words == Words.GPT4ROI && format.job() == Job.READ) {
            throw new IllegalArgumentException("'words: gpt4-roi' are not for the format 'coco-text'");
        }
        if (asking == Asking.PICTURE && (words != Words.ALL_SEEING && words != Words.OWN)) {
            throw new IllegalArgumentException("'asking: picture' has its own words: leave 'words' out, or set 'own'");
        }
        coordinates.ifPresent(BoxWriter::of);
        region = region.filter(given -> given == Given.MASK); // the same as none, so comparable with it
        if (region.isPresent() && (format.job() != Job.RECOGNISE || asking == Asking.PICTURE)) {
            throw new IllegalArgumentException(
                    "'region: mask' is for the formats 'coco' and 'lvis' only, and not for 'asking: picture'");
        }
        if (region.isPresent() && coordinates.isPresent()) {
            throw new IllegalArgumentException("'coordinates' write boxes, so 'region: mask' is not for them");
        }
    }

    boolean givesMasks() {
        return region.isPresent();
    }

    /** Whose files. */
    public enum Format {
        COCO(Job.RECOGNISE),
        LVIS(Job.RECOGNISE),
        ALL_SEEING(Job.DESCRIBE),
        ANNOTATIONS(Job.DESCRIBE),
        VISUAL_GENOME(Job.DESCRIBE),
        COCO_TEXT(Job.READ);

        private final Job job;

        Format(Job job) {
            this.job = job;
        }

        Job job() {
            return job;
        }
    }

    /** What is to be done with a region. */
    enum Job {
        RECOGNISE,
        DESCRIBE,
        READ
    }

    /** How a region is recognised. */
    public enum Asking {
        RANKING,
        WORDS,
        PICTURE
    }

    /** What of a region is given. */
    public enum Given {
        BOX,
        MASK
    }

    /** Whose words ask. */
    public enum Words {
        ALL_SEEING,
        GPT4ROI,
        OSPREY,
        LLAVA,
        OWN
    }

    /** Whether every picture must be there. */
    public enum Pictures {
        REQUIRED,
        ABSENT
    }
}
