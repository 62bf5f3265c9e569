package io.vitharness.data.synthetic;

import io.vitharness.data.files.CodeDigest;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes synthetic sets to disk. */
public final class SyntheticSets {

    /** Lies in the folder of every synthetic set and says what it is, so that nobody takes it for the real one. */
    public static final String MARKER = "synthetic.json";

    private static final String EDITION =
            CodeDigest.of(SyntheticSets.class, "io.vitharness.data.scene", "io.vitharness.data.synthetic");

    private SyntheticSets() {}

    /** Tells sets that this code draws from those that changed code might draw. */
    public static String edition() {
        return EDITION;
    }

    /** Writes a set; the folder appears when it is whole. A folder that already holds this very set is left alone. */
    public static void write(SyntheticSet set, Path folder) throws IOException {
        if (isWritten(set, folder)) {
            return;
        }
        requireFree(set, folder);
        Path target = folder.toAbsolutePath();
        Path draft = target.resolveSibling(
                target.getFileName() + ".partial-" + ProcessHandle.current().pid());
        try {
            Files.createDirectories(draft);
            set.kind().writer().write(set, draft);
            Files.writeString(draft.resolve(MARKER), set.marker());
            moved(draft, target, set);
        } finally {
            delete(draft);
        }
    }

    private static void moved(Path draft, Path target, SyntheticSet set) throws IOException {
        try {
            Files.deleteIfExists(target);
            Files.move(draft, target);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            if (!isWritten(set, target)) { // by another process in the meantime
                throw e;
            }
        }
    }

    private static boolean isWritten(SyntheticSet set, Path folder) throws IOException {
        Path marker = folder.resolve(MARKER);
        return Files.isRegularFile(marker) && Files.readString(marker).equals(set.marker());
    }

    private static void requireFree(SyntheticSet set, Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder) || !children(folder).isEmpty()) {
            throw new DataException(folder + ": holds something else than "
                    + set.marker().strip() + "; wanted that set, an empty folder or none");
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
