package io.vitharness.benchmarks.seedbench;

import io.vitharness.benchmarks.seedbench.SeedQuestion.Edition;
import io.vitharness.benchmarks.seedbench.SeedQuestion.Kind;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the picture files of a question below the folder of the JSON file, in the published layout. */
final class MediaFolder {

    private static final List<String> SUFFIXES = List.of("", ".jpg", ".jpeg", ".png");
    private static final String FRAME = "(\\d{1,9})\\.(?:jpg|jpeg|png)";
    private static final int MOST_FRAMES = 1_000_000;

    private final Path root;

    MediaFolder(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    /**
     * The files of a question, or the first place where one was looked for in vain.
     *
     * @throws DataException where there are frames but they cannot be used
     */
    Found find(SeedQuestion question) throws IOException {
        return question.kind() == Kind.VIDEO && question.edition() == Edition.V1 ? film(question) : pictures(question);
    }

    /** What looking for a question's files came to. */
    sealed interface Found {

        /** The files in the order in which they are shown; {@code indices} are frame numbers of a film. */
        record Here(List<Path> files, List<Integer> indices) implements Found {
            public Here {
                files = List.copyOf(files);
                indices = List.copyOf(indices);
            }
        }

        record Absent(Path wanted) implements Found {}
    }

    private Found pictures(SeedQuestion question) {
        List<Path> files = new ArrayList<>();
        List<Integer> indices = new ArrayList<>();
        for (String id : question.dataIds()) {
            Path wanted = folder(question).resolve(id);
            Optional<Path> file = SUFFIXES.stream()
                    .map(suffix -> wanted.resolveSibling(wanted.getFileName() + suffix))
                    .filter(Files::isRegularFile)
                    .findFirst();
            if (file.isEmpty()) {
                return new Found.Absent(wanted);
            }
            indices.add(files.size());
            files.add(file.get());
        }
        return new Found.Here(files, indices);
    }

    private Path folder(SeedQuestion question) {
        return switch (question.edition()) {
            case V1 -> root.resolve("SEED-Bench-image");
            case V2 ->
                root.resolve(question.source().equals(Optional.of("cc3m")) ? "cc3m-image" : "SEED-Bench-2-image");
            case PLUS -> root.resolve("SEED-Bench-2-plus-image");
        };
    }

    private Found film(SeedQuestion question) throws IOException {
        Path chosen = root.resolve("frames").resolve(safe(question.id()));
        if (Files.isDirectory(chosen)) {
            SortedMap<Integer, Path> frames = frames(chosen);
            return frames.isEmpty()
                    ? new Found.Absent(chosen.resolve("0.jpg"))
                    : new Found.Here(List.copyOf(frames.values()), List.copyOf(frames.keySet()));
        }
        Path whole = root.resolve("SEED-Bench-video").resolve(question.dataIds().get(0));
        if (Files.isDirectory(whole)) {
            return sampled(question, whole);
        }
        return new Found.Absent(chosen);
    }

    private static String safe(String id) throws DataException {
        if (!id.matches("[A-Za-z0-9_-]{1,100}")) {
            throw new DataException("found the question id '" + id + "' of a video, wanted letters, digits, _ and -,"
                    + " since it names a folder of frames");
        }
        return id;
    }

    private static Found sampled(SeedQuestion question, Path whole) throws IOException {
        List<Path> frames = List.copyOf(frames(whole).values());
        if (frames.isEmpty()) {
            return new Found.Absent(whole.resolve("0.jpg"));
        }
        List<Integer> indices = FrameSampling.indices(question, frames.size(), framesPerSecond(question, whole));
        return new Found.Here(indices.stream().map(frames::get).toList(), indices);
    }

    private static double framesPerSecond(SeedQuestion question, Path film) throws IOException {
        if (question.dimensionNumber() != 11 || question.segment().isEmpty()) {
            return 1; // only dimension 11 counts in seconds
        }
        Path file = film.resolve("fps.txt");
        String text = Files.isRegularFile(file) && Files.size(file) < 100
                ? Files.readString(file).strip()
                : "nothing";
        if (!text.matches("\\d{1,4}(\\.\\d{1,12})?") || Double.parseDouble(text) == 0) {
            throw new DataException(file + ": found " + text + ", wanted the film's frames per second, such as 59.94,"
                    + " since question '" + question.id() + "' names its segment in seconds");
        }
        return Double.parseDouble(text);
    }

    private static SortedMap<Integer, Path> frames(Path folder) throws IOException {
        SortedMap<Integer, Path> frames = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files.sorted().limit(MOST_FRAMES)::iterator) {
                String name = file.getFileName().toString();
                if (name.matches(FRAME)) {
                    frames.put(Integer.valueOf(name.substring(0, name.indexOf('.'))), file);
                }
            }
        }
        return frames;
    }
}
