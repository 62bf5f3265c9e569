package io.vitharness.benchmarks.yesno;

import io.vitharness.testkit.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Small sets of our own making in the published layouts. */
final class Fixtures {

    static final String POPE_LINE = "{\"question_id\": %d, \"image\": \"%s\", \"text\": \"%s\", \"label\": \"%s\"}\n";

    private Fixtures() {}

    /** Two questions of each subset about two pictures in {@code val2014}. */
    static Path pope(Path folder) {
        for (String subset : PopeQuestions.SUBSETS) {
            write(
                    folder.resolve("coco_pope_" + subset + ".json"),
                    POPE_LINE.formatted(1, "p1.png", "Is there a circle in the image?", "yes")
                            + POPE_LINE.formatted(2, "p2.png", "Is there a " + subset + " dog in the image?", "no"));
        }
        picture(folder.resolve("val2014/p1.png"), 0xff0000);
        picture(folder.resolve("val2014/p2.png"), 0x00ff00);
        return folder;
    }

    /** One pair of each sub-task, artwork and posters in their inner folders. */
    static Path mme(Path folder) {
        int colour = 1;
        for (String task : MmeTasks.ALL) {
            boolean inner = List.of("artwork", "posters").contains(task);
            Path own = folder.resolve(task);
            write(
                    own.resolve(inner ? "questions_answers_YN/0001.txt" : "0001.txt"),
                    "Is this a circle? Please answer yes or no.\tYes\nIs this a square?  Please answer yes or no.\tNo\n");
            picture(own.resolve(inner ? "images/0001.png" : "0001.png"), colour++);
        }
        return folder;
    }

    static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void picture(Path file, int rgb) {
        write(file, Pictures.png(8, 8, rgb));
    }
}
