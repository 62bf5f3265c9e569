package io.vitharness.data.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 of compiled code: what is kept of one version's making is told by it from what the next would make. */
public final class CodeDigest {

    private CodeDigest() {}

    /**
     * Of every class under a package, with its name: 64 hexadecimal digits.
     *
     * @param anchor lies in the same jar or folder
     * @throws IllegalStateException when there is no such package beside it
     */
    public static String of(Class<?> anchor, String parent) {
        try {
            return of(
                    Path.of(anchor.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()),
                    parent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("every class path entry is an address", e);
        }
    }

    static String of(Path place, String parent) throws IOException {
        String path = parent.replace('.', '/');
        if (Files.isDirectory(place)) {
            return of(place.resolve(path));
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return of(jar.getPath(path));
        }
    }

    private static String of(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            throw new IllegalStateException("there are no classes in " + parent);
        }
        DataDigest digest = new DataDigest();
        for (Path file : classes(parent)) {
            digest.add(parent.relativize(file).toString()).addBytes(file);
        }
        return digest.hex();
    }

    private static List<Path> classes(Path parent) throws IOException {
        try (Stream<Path> files = Files.walk(parent)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }
}
