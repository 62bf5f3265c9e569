package io.vitharness.benchmarks.captions;

import io.vitharness.benchmarks.captions.CaptionsConfig.Pictures;
import io.vitharness.data.files.DataDigest;
import io.vitharness.data.files.PictureFile;
import io.vitharness.spi.Image;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The picture files, and the hash over what was read: the bytes of the JSON file, then a line of name and size for
 * every picture, sorted by name. (The bytes of what is shown are hashed with every answer.)
 */
final class PictureFiles {

    private final Map<String, Path> files = new TreeMap<>();
    private final TreeMap<String, Long> sizes = new TreeMap<>();
    private final String hash;

    private PictureFiles(Path file, List<Described> pictures, List<Path> folders) throws IOException {
        Optional<Described> first = Optional.empty();
        int absent = 0;
        for (Described picture : folders.isEmpty() ? List.<Described>of() : pictures) {
            Optional<Path> found = find(picture, folders);
            if (found.isPresent()) {
                files.put(picture.id(), found.get());
                sizes.put(picture.file(), PictureFile.size(found.get()));
            } else {
                absent++;
                first = first.or(() -> Optional.of(picture));
            }
        }
        if (first.isPresent()) {
            throw new DataException(file + ": found no file for " + absent + " of " + pictures.size()
                    + " pictures, wanted them all; the first is '" + first.get().file() + "', looked for in " + folders
                    + " ('pictures: absent' judges recorded captions without them)");
        }
        this.hash = hash(file);
    }

    static PictureFiles of(CaptionsConfig config, Path file, List<Described> pictures) throws IOException {
        return new PictureFiles(
                file, pictures, config.pictures() == Pictures.ABSENT ? List.of() : folders(file.toAbsolutePath()));
    }

    /** 64 hexadecimal digits. */
    String hash() {
        return hash;
    }

    /** Empty where pictures are absent. */
    Optional<Image> image(String id) throws IOException {
        if (!files.containsKey(id)) {
            return Optional.empty();
        }
        return Optional.of(PictureFile.read(files.get(id)));
    }

    // annotations/captions_val2017.json has its pictures in val2017, beside it or beside its folder
    private static List<Path> folders(Path file) {
        String part = file.getFileName().toString().replaceAll("^captions_|\\.json$", "");
        Path here = file.resolveSibling("");
        Path above = here.resolve("..").normalize();
        return Stream.of(
                        here,
                        here.resolve("images"),
                        here.resolve(part),
                        above,
                        above.resolve("images"),
                        above.resolve(part))
                .filter(Files::isDirectory)
                .toList();
    }

    private static Optional<Path> find(Described picture, List<Path> folders) {
        return picture.file().isEmpty()
                ? Optional.empty()
                : folders.stream()
                        .map(folder -> folder.resolve(picture.file()))
                        .filter(Files::isRegularFile)
                        .findFirst();
    }

    private String hash(Path file) throws IOException {
        DataDigest digest = new DataDigest().addBytes(file);
        sizes.forEach((name, size) -> digest.add(name + " " + size));
        return digest.hex();
    }
}
