package io.vitharness.pipeline.plugin;

import java.util.List;

/** What plugins and engines may see of the harness: the interface, pictures, data, and its libraries. */
final class HarnessView extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private static final String HOUSE = "io.vitharness.";
    private static final List<String> SHARED =
            List.of("io.vitharness.spi.", "io.vitharness.media.", "io.vitharness.data.");

    private final ClassLoader harness;

    HarnessView(ClassLoader harness) {
        super("harness-view", ClassLoader.getPlatformClassLoader());
        this.harness = harness;
    }

    /** Whether a class always comes from the harness, whatever a plugin's jars hold. */
    static boolean isShared(String name) {
        return SHARED.stream().anyMatch(name::startsWith);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith(HOUSE) && !isShared(name)) {
            throw new ClassNotFoundException(name + " (a part of the harness that plugins cannot see)");
        }
        return harness.loadClass(name);
    }
}
