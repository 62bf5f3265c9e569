package io.vitharness.site.files;

import io.vitharness.report.FormatException;
import io.vitharness.report.Json;
import io.vitharness.report.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A site while it is written: beside its place first, then swapped in, so that readers see the old site or the new one.
 * Only a folder that an earlier build wrote is ever replaced.
 */
public final class SiteFolder implements AutoCloseable {

    private static final String MANIFEST = "manifest.json";

    private final Path place;
    private final Path workshop;
    private final Path fresh;
    private final Map<String, Manifest.Entry> written = new TreeMap<>();

    /**
     * Starts a site.
     *
     * @throws FormatException when something that is not a site stands in the place
     */
    public SiteFolder(Path place) throws IOException {
        this.place = place.toAbsolutePath().normalize();
        requireOurs(this.place);
        Path parent = this.place.getParent();
        if (parent == null) {
            throw new FormatException(place + ": a site cannot be the root of a file system");
        }
        Files.createDirectories(parent);
        workshop = Files.createTempDirectory(parent, ".site-");
        fresh = Files.createDirectory(workshop.resolve("new")); // a temporary folder itself is closed to other users
    }

    /** Writes a file, named with slashes relative to the site's top. */
    public void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public void write(String name, byte[] bytes) throws IOException {
        Path file = fresh.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        written.put(name, new Manifest.Entry(Sha256.of(file), bytes.length));
    }

    public int files() {
        return written.size();
    }

    /** Puts the site in its place. */
    public void publish() throws IOException {
        Json.write(fresh.resolve(MANIFEST), new Manifest(Manifest.SCHEMA, written));
        requireOurs(place);
        if (Files.exists(place)) {
            Files.move(place, workshop.resolve("old"));
        }
        Files.move(fresh, place);
    }

    /** Removes the old site, or what was not published. */
    @Override
    public void close() throws IOException {
        delete(workshop);
    }

    private static void requireOurs(Path place) throws IOException {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new FormatException(place + ": it is not a folder; wanted a new, an empty or a site folder");
        }
        if (!isEmpty(place) && !isSite(place)) {
            throw new FormatException(place + ": it holds files but no " + MANIFEST
                    + " of a site, so it is not replaced; wanted a new, an empty or a site folder");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static boolean isSite(Path folder) {
        try {
            return Manifest.SCHEMA.equals(
                    Json.read(folder.resolve(MANIFEST), Manifest.class).schema());
        } catch (IOException e) {
            return false; // no manifest, or another program's
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
