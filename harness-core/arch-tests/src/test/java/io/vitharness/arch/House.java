package io.vitharness.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The compiled classes of every room, taken from where the build left them, without tests. */
final class House {

    /** Imported once for all tests. */
    static final JavaClasses BUILT = new ClassFileImporter()
            .importPaths(Room.all().stream()
                    .map(House::classes)
                    .filter(Files::isDirectory)
                    .toList());

    private House() {}

    /** The names of a room's classes, package descriptions left out. */
    static List<String> classNames(Room room) {
        return BUILT.stream()
                .filter(type -> room.holds(type.getPackageName()))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getName)
                .sorted()
                .toList();
    }

    /** Where the build leaves the classes of a room: the fast one elsewhere than the checked one. */
    static Path classes(Room room) {
        return Repository.root().resolve(room.folder()).resolve(buildFolder()).resolve("classes");
    }

    private static Path buildFolder() {
        Path mine = Repository.root().resolve("harness-core/arch-tests");
        return mine.relativize(ownClasses().getParent());
    }

    private static Path ownClasses() {
        try {
            return Path.of(House.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
