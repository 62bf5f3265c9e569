package io.vitharness.data.editing;

import io.vitharness.data.files.DataDigest;
import io.vitharness.data.files.PictureFile;
import io.vitharness.spi.Image;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The picture files of a set, which are read when they are asked for, and the hash over everything: the bytes of its
 * text files, then one line of name and size for every picture, sorted by name. (Reading every picture to hash it
 * would take as long as asking; the bytes of what was shown are hashed with every answer.)
 */
public final class PictureFiles {

    private final Path root;
    private final SortedSet<String> names;
    private final String hash;

    private PictureFiles(Path root, SortedSet<String> names, String hash) {
        this.root = root;
        this.names = names;
        this.hash = hash;
    }

    /**
     * Checks that all are there.
     *
     * @param texts names of the text files below the root, in a fixed order
     * @param pictures names of the picture files below the root, which hold no {@code ..}
     * @throws DataException where pictures are absent, with their number and the first of them
     */
    public static PictureFiles of(Path root, List<String> texts, Collection<String> pictures) throws IOException {
        SortedSet<String> names = new TreeSet<>(pictures);
        List<String> absent = names.stream()
                .filter(name -> !Files.isRegularFile(root.resolve(name)))
                .toList();
        if (!absent.isEmpty()) {
            throw new DataException(root + ": found no file for " + absent.size() + " of " + names.size()
                    + " pictures, wanted them all; the first is " + root.resolve(absent.get(0)));
        }
        return new PictureFiles(root, names, hash(root, texts, names));
    }

    /** 64 hexadecimal digits. */
    public String hash() {
        return hash;
    }

    public Path path(String name) {
        return root.resolve(name);
    }

    /**
     * Reads one picture.
     *
     * @throws DataException where the file is of no known picture format
     */
    public Image read(String name) throws IOException {
        if (!names.contains(name)) {
            throw new IllegalArgumentException("'" + name + "' is no picture of the set in " + root);
        }
        return PictureFile.read(root.resolve(name));
    }

    private static String hash(Path root, List<String> texts, SortedSet<String> names) throws IOException {
        DataDigest digest = new DataDigest();
        for (String text : texts) {
            digest.addBytes(root.resolve(text));
        }
        for (String name : names) {
            digest.add(name + " " + PictureFile.size(root.resolve(name)));
        }
        return digest.hex();
    }
}
