package io.vitharness.benchmarks.vqa;

import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The JSON files of a set, told apart by their names.
 *
 * @param annotations answers in a file of their own (VQAv2)
 * @param words what an OCR system read (TextVQA)
 */
record DataFiles(Path questions, Optional<Path> annotations, Optional<Path> words) {

    /** Finds the files in a folder, or beside the file that is named. */
    static DataFiles find(VqaConfig config, Path data) throws IOException {
        if (!Files.exists(data)) {
            throw new DataException(data + ": there is no such file or folder; wanted the files of "
                    + config.set().title());
        }
        boolean named = Files.isRegularFile(data);
        List<Path> files = jsonFiles(named ? data.toAbsolutePath().resolveSibling("") : data);
        List<Path> ofSplit = files.stream()
                .filter(file -> config.split().map(name(file)::contains).orElse(true))
                .toList();
        Path questions = named ? data : only(data, ofSplit);
        return new DataFiles(
                questions,
                companion(questions, ofSplit, "annotation"),
                config.set() == VqaSet.TEXTVQA ? companion(questions, ofSplit, "ocr") : Optional.empty());
    }

    /** Every file, in a fixed order. */
    List<Path> all() {
        return Stream.of(Optional.of(questions), annotations, words)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Path only(Path data, List<Path> files) throws DataException {
        List<Path> questions = files.stream().filter(DataFiles::isQuestions).toList();
        if (questions.size() != 1) {
            throw new DataException(data + ": found " + questions.size() + " files of questions "
                    + questions.stream().map(Path::getFileName).toList()
                    + ", wanted one; set 'split' to a part of its name or name the file itself");
        }
        return questions.get(0);
    }

    private static Optional<Path> companion(Path questions, List<Path> files, String word) throws DataException {
        if (name(questions).contains(word)) {
            return Optional.empty();
        }
        List<Path> found =
                files.stream().filter(file -> name(file).contains(word)).toList();
        if (found.size() > 1) {
            throw new DataException(questions + ": found beside it "
                    + found.stream().map(Path::getFileName).toList() + ", wanted one file '*" + word
                    + "*'; set 'split' to a part of its name");
        }
        return found.stream().findFirst();
    }

    private static boolean isQuestions(Path file) {
        return !name(file).contains("annotation")
                && !name(file).contains("ocr")
                && !name(file).contains("result");
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static List<Path> jsonFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> name(file).endsWith(".json") || name(file).endsWith(".jsonl"))
                    .filter(file -> !name(file).equals(SyntheticSets.MARKER))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }
}
