package io.vitharness.benchmarks.seedbench;

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
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The picture files of all questions, and the hash over everything that was read: the bytes of the JSON file, then one
 * line of name and size for every picture file, sorted by name. (Reading every picture to hash it would take as long as
 * asking; the bytes of what was shown are hashed with every answer.)
 */
final class Inventory {

    private static final long LARGEST_PICTURE = 64L << 20;

    private final Path root;
    private final Map<String, MediaFolder.Found.Here> files = new LinkedHashMap<>();
    private final TreeMap<String, Long> sizes = new TreeMap<>();
    private final String hash;

    private Inventory(MediaFolder media, Path file, Iterable<SeedQuestion> questions) throws IOException {
        this.root = media.root();
        int absent = 0;
        Optional<Path> first = Optional.empty();
        for (SeedQuestion question : questions) {
            MediaFolder.Found found = media.find(question);
            if (found instanceof MediaFolder.Found.Here here) {
                add(question, here);
            } else {
                absent++;
                first = first.or(() -> Optional.of(((MediaFolder.Found.Absent) found).wanted()));
            }
        }
        if (first.isPresent()) {
            throw new DataException(
                    file + ": found no pictures for " + absent + " questions, wanted them all; the first" + " is "
                            + first.get() + " (see the README for the layout; 'media: image' leaves videos out)");
        }
        this.hash = hash(file);
    }

    /** Fails where the picture of any question is absent, and says how many are. */
    static Inventory of(MediaFolder media, Path file, Iterable<SeedQuestion> questions) throws IOException {
        return new Inventory(media, file, questions);
    }

    MediaFolder.Found.Here files(SeedQuestion question) {
        return files.getOrDefault(question.id(), new MediaFolder.Found.Here(List.of(), List.of()));
    }

    /** 64 hexadecimal digits. */
    String hash() {
        return hash;
    }

    private void add(SeedQuestion question, MediaFolder.Found.Here here) throws IOException {
        files.put(question.id(), here);
        for (Path path : here.files()) {
            String name = root.relativize(path).toString().replace('\\', '/');
            if (!sizes.containsKey(name)) {
                sizes.put(name, size(path));
            }
        }
    }

    private static long size(Path path) throws IOException {
        long size = Files.size(path);
        if (size == 0 || size > LARGEST_PICTURE) {
            throw new DataException(
                    path + ": found " + size + " bytes, wanted a picture of 1 to " + LARGEST_PICTURE + " bytes");
        }
        return size;
    }

    private String hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        sizes.forEach((name, size) -> digest.update((name + " " + size + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
