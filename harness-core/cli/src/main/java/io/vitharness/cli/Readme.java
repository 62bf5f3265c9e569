package io.vitharness.cli;

import io.vitharness.pipeline.plugin.Installed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The README.md that a plugin's jar holds. */
record Readme(String text) {

    static final String ENTRY = "META-INF/harness/README.md";

    private static final int LONGEST = 1 << 20;

    /** Empty where the jar holds none. */
    static Optional<Readme> of(Installed<?> plugin) throws IOException {
        for (Path jar : jars(plugin.jar())) {
            Optional<Readme> readme = Files.isDirectory(jar) ? inFolder(jar) : inJar(jar);
            if (readme.isPresent()) {
                return readme;
            }
        }
        return Optional.empty();
    }

    /** The lines below a heading of the second level, up to the next one. */
    Optional<String> section(String heading) {
        List<String> lines = text.lines().toList();
        int start = lines.indexOf("## " + heading);
        if (start < 0) {
            return Optional.empty();
        }
        List<String> below = lines.subList(start + 1, lines.size()).stream()
                .takeWhile(line -> !line.startsWith("## "))
                .toList();
        return Optional.of(String.join("\n", below).strip());
    }

    // a plugin may be a folder of its jar and the libraries that it needs
    private static List<Path> jars(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> files = Files.list(place)) {
            Stream<Path> jars =
                    files.filter(file -> file.toString().endsWith(".jar")).sorted();
            return Stream.concat(Stream.of(place), jars).toList();
        }
    }

    private static Optional<Readme> inFolder(Path folder) throws IOException {
        Path file = folder.resolve(ENTRY);
        return Files.isRegularFile(file) ? Optional.of(new Readme(Files.readString(file))) : Optional.empty();
    }

    private static Optional<Readme> inJar(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Optional<ZipEntry> entry = Optional.ofNullable(zip.getEntry(ENTRY));
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream in = zip.getInputStream(entry.get())) {
                return Optional.of(new Readme(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8)));
            }
        }
    }
}
