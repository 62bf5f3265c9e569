package io.vitharness.benchmarks.seedbench;

import io.vitharness.data.files.DataDigest;
import io.vitharness.data.files.PictureFile;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Path;
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
                sizes.put(name, PictureFile.size(path));
            }
        }
    }

    private String hash(Path file) throws IOException {
        DataDigest digest = new DataDigest().addBytes(file);
        sizes.forEach((name, size) -> digest.add(name + " " + size));
        return digest.hex();
    }
}
