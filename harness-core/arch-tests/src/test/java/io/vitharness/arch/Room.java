package io.vitharness.arch;

import java.util.List;
import java.util.Map;

/**
 * One module of the house.
 *
 * @param folder of the module, from the root
 * @param rootPackage that all its classes live under
 * @param leastClasses fewer were not really imported
 */
record Room(String folder, String rootPackage, int leastClasses) {

    private static final List<Room> CORE = List.of(
            new Room("harness-core/spi", "io.vitharness.spi", 60),
            new Room("harness-core/report", "io.vitharness.report", 30),
            new Room("harness-core/media", "io.vitharness.media", 10),
            new Room("harness-core/data", "io.vitharness.data", 25),
            new Room("harness-core/testkit", "io.vitharness.testkit", 15),
            new Room("harness-core/pipeline", "io.vitharness.pipeline", 70),
            new Room("leaderboard-site", "io.vitharness.site", 20),
            new Room("harness-core/cli", "io.vitharness.cli", 10));

    private static final Map<String, String> SHELVES = Map.of(
            "plugins-models", "io.vitharness.models.",
            "plugins-benchmarks", "io.vitharness.benchmarks.",
            "plugins-judges", "io.vitharness.judges.");

    /** The rooms without compiled classes of their own: this one, and the one that packs the others. */
    private static final List<String> WITHOUT_CLASSES = List.of("harness-core/arch-tests", "harness-core/assembly");

    /** Every room that the root pom names. */
    static List<Room> all() {
        return Repository.modules().stream()
                .filter(folder -> !WITHOUT_CLASSES.contains(folder))
                .map(Room::of)
                .toList();
    }

    /** The rooms of plugins. */
    static List<Room> plugins() {
        return all().stream().filter(room -> !CORE.contains(room)).toList();
    }

    private static Room of(String folder) {
        return CORE.stream()
                .filter(room -> room.folder().equals(folder))
                .findFirst()
                .orElseGet(() -> plugin(folder));
    }

    // a provider and its configuration at least; package names have no hyphens
    private static Room plugin(String folder) {
        String shelf = folder.substring(0, Math.max(0, folder.indexOf('/')));
        if (!SHELVES.containsKey(shelf)) {
            throw new IllegalStateException("module '" + folder + "' of pom.xml is no room of the house; known: "
                    + CORE.stream().map(Room::folder).toList() + " and folders in " + SHELVES.keySet());
        }
        String name = folder.substring(shelf.length() + 1).replace("-", "");
        return new Room(folder, SHELVES.get(shelf) + name, 2);
    }

    boolean holds(String packageName) {
        return packageName.equals(rootPackage) || packageName.startsWith(rootPackage + ".");
    }
}
