package io.vitharness.benchmarks.vqa;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.util.Optional;

/** What the suite can set of the benchmark {@code vqa}. */
public record VqaConfig(
        @Doc("Which data set the files are of: 'vqav2', 'textvqa', 'vizwiz', 'gqa', 'docvqa', 'chartqa' or 'ocrbench'.")
        @Default("vqav2")
        VqaSet set,

        @Doc("A part of the file names that tells the split, such as 'val'; needed where a folder holds several.")
        Optional<String> split,

        @Doc(
                "Whose words ask: 'llava' (with its line of OCR tokens for TextVQA), 'llava-no-ocr' or 'plain' (the question alone).")
        @Default("llava")
        Words prompt,

        @Doc("'required', or 'absent' to judge recorded answers without pictures: nothing can be asked then.")
        @Default("required")
        PictureRule pictures) {

    /** Whose words ask the question. */
    public enum Words {
        LLAVA,
        LLAVA_NO_OCR,
        PLAIN
    }

    /** Whether every question must have its picture. */
    public enum PictureRule {
        REQUIRED,
        ABSENT
    }
}
