package io.vitharness.benchmarks.magicbrush;

import io.vitharness.benchmarks.magicbrush.MagicBrushConfig.Setting;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Made pictures in the folders of the official script: {@code {id}/{id}_1.png} is the first edit, {@code
 * {id}_inde_{k}.png} the k-th from the true picture before it, {@code {id}_iter_{k}.png} the k-th from the made one.
 */
record OutputFolder(Path folder, Setting setting) {

    private static final long LARGEST = 64L << 20;
    private static final List<String> SUFFIXES = List.of(".png", ".jpg");

    /**
     * The pictures by the id of their question; questions without one are left out.
     *
     * @throws DataException where a folder is of no session, or no picture is of a question
     */
    Map<String, List<Part>> answers(Map<String, Edit> edits) throws IOException {
        requireSessions(
                edits.values().stream().map(edit -> edit.last().session()).collect(Collectors.toSet()));
        Map<String, List<Part>> answers = new LinkedHashMap<>();
        for (Edit edit : edits.values()) {
            Optional<Path> file = file(edit);
            if (file.isPresent()) {
                answers.put(edit.id(), List.of(new Part.Picture(read(file.get()))));
            }
        }
        if (answers.isEmpty()) {
            throw new DataException(folder + ": found no made picture, wanted files such as "
                    + folder.resolve(name(edits.values().iterator().next())) + ".png");
        }
        return answers;
    }

    private void requireSessions(Set<String> sessions) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> children = Files.list(folder)) {
            children.filter(Files::isDirectory)
                    .forEach(child -> found.add(child.getFileName().toString()));
        }
        found.removeAll(sessions);
        if (!found.isEmpty()) {
            throw new DataException(folder + ": found the folder '"
                    + found.iterator().next() + "', wanted folders of the " + sessions.size() + " sessions alone");
        }
    }

    private Optional<Path> file(Edit edit) {
        return SUFFIXES.stream()
                .map(suffix -> folder.resolve(name(edit) + suffix))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private String name(Edit edit) {
        String session = edit.last().session();
        int number = edit.last().number();
        String way = setting == Setting.SINGLE_TURN ? "_inde_" : "_iter_";
        return session + "/" + session + (number == 1 ? "_1" : way + number);
    }

    private static Image read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new DataException(file + ": found " + Files.size(file) + " bytes, wanted at most " + LARGEST);
        }
        return Image.of(Files.readAllBytes(file));
    }
}
