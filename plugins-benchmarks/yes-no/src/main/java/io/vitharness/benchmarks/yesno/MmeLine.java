package io.vitharness.benchmarks.yesno;

import io.vitharness.spi.benchmark.DataException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One question of MME as any of its files tells it.
 *
 * @param place file and line, for messages
 * @param image the name of the picture
 * @param answer what a model said, in a file of results
 */
record MmeLine(String place, String task, String image, String question, boolean yes, Optional<String> answer) {

    static MmeLine of(String place, String task, String image, String question, String key) throws DataException {
        Optional<Boolean> yes = YesNoQuestion.key(key.strip());
        if (yes.isEmpty()) {
            throw new DataException(place + ": found '" + shortened(key) + "' as the key, wanted Yes or No");
        }
        if (question.isBlank() || image.isBlank()) {
            throw new DataException(place + ": found an empty question or picture name, wanted both");
        }
        return new MmeLine(place, task, image.strip(), question, yes.get(), Optional.empty());
    }

    MmeLine with(String said) {
        return new MmeLine(place, task, image, question, yes, Optional.of(said));
    }

    /** What both questions of a picture share. */
    String group() {
        return task + "/" + image;
    }

    /** Tells the questions of a picture apart, whatever blanks a file has. */
    String key() {
        return group() + "\n" + question.strip().replaceAll("\\s+", " ");
    }

    static String place(Path file, int index) {
        return file + ":" + (index + 1);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "..";
    }
}
