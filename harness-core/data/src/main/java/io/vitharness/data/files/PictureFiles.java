package io.vitharness.data.files;

import io.vitharness.spi.Image;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The picture files of a data set: all looked for when it is opened, each read when it is shown. After
 * {@link #requireAll} it may be shared between threads.
 */
public final class PictureFiles {

    /** The end of a hint where the benchmark has this key. */
    public static final String OR_ABSENT = "; with 'pictures: absent' recorded answers can be judged without them";

    private final Map<String, Path> files = new TreeMap<>();
    private final Map<String, Long> sizes = new TreeMap<>();

    /** The file of a name that comes from strangers; empty where the name would lead out of the folder. */
    public static Optional<Path> inside(Path folder, String name) {
        boolean leaves = name.isBlank()
                || name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.chars().anyMatch(Character::isISOControl)
                || List.of(name.split("/", -1)).contains("..");
        return leaves ? Optional.empty() : Optional.of(folder.resolve(name));
    }

    /** Remembers where a picture should lie; the same name twice is one picture. */
    public void add(String name, Path file) {
        files.putIfAbsent(name, file);
    }

    /**
     * Fails where any picture is absent or of an impossible size.
     *
     * @param source the file that names the pictures
     * @param hint what the user can do, in a few words
     */
    public void requireAll(Path source, String hint) throws IOException {
        List<Path> absent = files.values().stream()
                .filter(file -> !Files.isRegularFile(file))
                .toList();
        if (!absent.isEmpty()) {
            throw new DataException(source + ": found no file for " + absent.size() + " of " + files.size()
                    + " pictures, wanted them all; the first is " + absent.get(0) + " (" + hint + ")");
        }
        for (Map.Entry<String, Path> entry : files.entrySet()) {
            sizes.put(entry.getKey(), PictureFile.size(entry.getValue()));
        }
    }

    /** Reads a picture. */
    public Image open(String name) throws IOException {
        Path file = Optional.ofNullable(files.get(name))
                .orElseThrow(() -> new DataException("no picture '" + name + "' was looked for"));
        return PictureFile.read(file);
    }

    /** Adds a line of name and size for every picture, sorted by name: reading them all would take as long as asking. */
    public void addTo(DataDigest digest) {
        sizes.forEach((name, size) -> digest.add(name + " " + size));
    }
}
