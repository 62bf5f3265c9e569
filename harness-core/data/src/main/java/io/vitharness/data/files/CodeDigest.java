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
     * Of every class under the packages, with its name: 64 hexadecimal digits.
     *
     * @param anchor lies in the same jar or folder
     * @throws IllegalStateException when there is no such package beside it
     */
    public static String of(Class<?> anchor, String... packages) {
        try {
            return of(
                    Path.of(anchor.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()),
                    packages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("every class path entry is an address", e);
        }
    }

    static String of(Path place, String... packages) throws IOException {
        if (Files.isDirectory(place)) {
            return digest(place, packages);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return digest(jar.getPath(""), packages);
        }
    }

    private static String digest(Path root, String... packages) throws IOException {
        DataDigest digest = new DataDigest();
        for (String name : packages) {
            Path folder = root.resolve(name.replace('.', '/'));
            if (!Files.isDirectory(folder)) {
                throw new IllegalStateException("there are no classes in " + folder);
            }
            for (Path file : classes(folder)) {
                digest.add(root.relativize(file).toString().replace('\\', '/')).addBytes(file);
            }
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
