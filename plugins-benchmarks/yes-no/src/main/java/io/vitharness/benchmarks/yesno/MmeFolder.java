package io.vitharness.benchmarks.yesno;

import io.vitharness.data.answers.Utf8;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The published folder: one folder per sub-task with a picture and a text of two lines {@code question\tkey} under the
 * same stem, side by side or in {@code images} and {@code questions_answers_YN}.
 */
record MmeFolder(Path root) {

    private static final List<String> SUFFIXES = List.of(".jpg", ".png", ".jpeg", ".JPG", ".PNG", ".JPEG");

    boolean has(String task) {
        return Files.isDirectory(root.resolve(task));
    }

    /** The questions of a sub-task, sorted by the name of their text. */
    List<MmeLine> read(String task) throws IOException {
        List<MmeLine> lines = new ArrayList<>();
        for (Path text : texts(task)) {
            lines.addAll(pair(task, text));
        }
        if (lines.isEmpty()) {
            throw new DataException(root.resolve(task) + ": found no question in any text, wanted some in <picture>.txt"
                    + " beside the pictures or in questions_answers_YN");
        }
        return lines;
    }

    /** The texts of a sub-task, for the hash. */
    List<Path> texts(String task) throws IOException {
        Path own = root.resolve(task).resolve("questions_answers_YN");
        Path folder = Files.isDirectory(own) ? own : root.resolve(task);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    /** Where the picture of a question lies or should lie. */
    Path picture(String task, String image) {
        Path folder = root.resolve(task);
        Path inner = folder.resolve("images");
        Path place = Files.isDirectory(inner) ? inner : folder;
        return place.resolve(image);
    }

    private List<MmeLine> pair(String task, Path text) throws IOException {
        String name = String.valueOf(text.getFileName());
        String stem = name.substring(0, name.length() - ".txt".length());
        String image = image(task, stem);
        List<MmeLine> pair = new ArrayList<>();
        String[] lines = Utf8.read(text).split("\r?\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            String[] cells = lines[i].split("\t", -1);
            if (cells.length != 2) {
                throw new DataException(MmeLine.place(text, i) + ": found " + cells.length
                        + " cells, wanted a question and its key between a tab");
            }
            pair.add(MmeLine.of(MmeLine.place(text, i), task, image, cells[0], cells[1]));
        }
        return pair;
    }

    private String image(String task, String stem) {
        Optional<String> found = SUFFIXES.stream()
                .map(suffix -> stem + suffix)
                .filter(image -> Files.isRegularFile(picture(task, image)))
                .findFirst();
        return found.orElse(stem + ".jpg");
    }
}
