package io.vitharness.benchmarks.captions;

import io.vitharness.benchmarks.captions.CaptionsConfig.Pictures;
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
import java.util.HexFormat;
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

    private static final long LARGEST_PICTURE = 64L << 20;

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
                sizes.put(picture.file(), size(found.get()));
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
        Image image = Image.of(Files.readAllBytes(files.get(id)));
        if (!image.mediaType().startsWith("image/")) {
            throw new DataException(files.get(id) + ": found no picture but " + image.size()
                    + " bytes of no known format, wanted PNG, JPEG, GIF, WebP, BMP or TIFF");
        }
        return Optional.of(image);
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
