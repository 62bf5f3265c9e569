package io.vitharness.data.editing;

import io.vitharness.spi.Image;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The picture files of a set, which are read when they are asked for, and the hash over everything: the bytes of its
 * text files, then one line of name and size for every picture, sorted by name. (Reading every picture to hash it
 * would take as long as asking; the bytes of what was shown are hashed with every answer.)
 */
public final class PictureFiles {

    private static final long LARGEST = 64L << 20;

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
        Image image = Image.of(Files.readAllBytes(root.resolve(name)));
        if (!image.mediaType().startsWith("image/")) {
            throw new DataException(root.resolve(name) + ": found no picture but " + image.size()
                    + " bytes of no known format, wanted PNG, JPEG, GIF, WebP, BMP or TIFF");
        }
        return image;
    }

    private static String hash(Path root, List<String> texts, SortedSet<String> names) throws IOException {
        MessageDigest digest = sha256();
        for (String text : texts) {
            try (InputStream in = new DigestInputStream(Files.newInputStream(root.resolve(text)), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
        for (String name : names) {
            String line = name + " " + size(root.resolve(name)) + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static long size(Path path) throws IOException {
        long size = Files.size(path);
        if (size == 0 || size > LARGEST) {
            throw new DataException(
                    path + ": found " + size + " bytes, wanted a picture of 1 to " + LARGEST + " bytes");
        }
        return size;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
