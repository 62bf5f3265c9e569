package io.vitharness.judges.caption;

import io.vitharness.data.words.PtbTokenizer;
import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the suite can set of the judge {@code caption}. */
public record CaptionConfig(
        @Default("ptb")
        @Doc("How captions are cut into words: 'ptb' as coco-caption does, or 'none' for text that is cut already.")
        Tokenizer tokenizer,

        @Default("evaluated")
        @Doc("Where CIDEr counts how rare words are: in the 'evaluated' set, or in a 'file' (coco-val-df) named below.")
        Rarity rarity,

        @Doc("JSON of document frequencies, {\"images\": 40504, \"df\": {\"a dog\": 12}}; needed for rarity 'file'.")
        Optional<Path> frequencies,

        @Doc("Further figures for dialogue: 'rouge-2', 'dist-1', 'dist-2', 'dist-4'.")
        List<Further> further,

        @Doc("Your meteor-1.5.jar, with data/paraphrase-en.gz beside it; without it METEOR is not computed.")
        Optional<Path> meteor,

        @Doc("Your spice-1.0.jar, with its lib folder beside it; without it SPICE is not computed.")
        Optional<Path> spice,

        @Doc("The Java that runs both programs (SPICE needs version 8); the harness's own if absent.")
        Optional<Path> java,

        @Default("30m") @Doc("How long one of them may keep silent before it is given up.")
        Duration patience) {

    public CaptionConfig {
        further = List.copyOf(further);
        if (rarity == Rarity.FILE && frequencies.isEmpty()) {
            throw new IllegalArgumentException("'rarity: file' needs the document frequencies of COCO's validation set"
                    + " (coco-val-df), which are not part of the harness: name them with 'frequencies'");
        }
        if (rarity == Rarity.EVALUATED && frequencies.isPresent()) {
            throw new IllegalArgumentException("'frequencies' is read only with 'rarity: file'");
        }
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("'patience' must be longer than 0 s but is " + patience);
        }
    }

    /** How captions are cut into words. */
    public enum Tokenizer {
        PTB,
        NONE;

        String words(String caption) {
            return this == PTB ? PtbTokenizer.words(caption.replace('\n', ' ')) : caption;
        }
    }

    /** Where n-grams are counted. */
    public enum Rarity {
        EVALUATED,
        FILE
    }

    /** A figure beyond those of coco-caption. */
    public enum Further {
        ROUGE_2,
        DIST_1,
        DIST_2,
        DIST_4
    }
}
