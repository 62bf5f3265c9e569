package io.vitharness.testkit;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Loads every class of the class path afresh, but nothing of what lies in lib/: writes down who was asked for instead. */
final class EngineFreeLoader extends URLClassLoader {

    private static final List<String> ENGINES =
            List.of("org.tensorflow.", "ai.djl.", "ai.onnxruntime.", "org.bytedeco.", "org.pytorch.", "org.duckdb.");

    private final Set<String> refused = new TreeSet<>();

    EngineFreeLoader() {
        super("engine-free", classPath(), ClassLoader.getPlatformClassLoader());
    }

    /** The engine classes that something wanted to load. */
    Set<String> refused() {
        return refused;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (ENGINES.stream().anyMatch(name::startsWith)) {
            refused.add(name);
            throw new ClassNotFoundException(name + " belongs to an engine, which listing plugins must not load");
        }
        return super.loadClass(name, resolve);
    }

    private static URL[] classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(EngineFreeLoader::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("no URL for the class path's entry " + entry, e);
        }
    }
}
