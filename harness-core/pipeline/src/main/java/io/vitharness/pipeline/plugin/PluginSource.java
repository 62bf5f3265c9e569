package io.vitharness.pipeline.plugin;

import io.vitharness.spi.Plugin;
import io.vitharness.spi.Spi;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A jar or a folder of jars that should hold plugins; opened as a class loader of its own. */
record PluginSource(Path path, String version, PluginClassLoader loader) {

    /** What a plugin is called whose jar tells no version. */
    static final String UNVERSIONED = "unversioned";

    /** Checks the jars before any class of them is loaded. */
    static PluginSource open(Path path, ClassLoader engines) throws PluginRefused {
        List<Path> jars = Files.isDirectory(path) ? jarsIn(path) : List.of(path);
        if (jars.isEmpty()) {
            throw new PluginRefused(path, "this folder of a plugin holds no jar");
        }
        List<JarFacts> declaring = new ArrayList<>();
        for (Path jar : jars) {
            JarFacts facts = inspect(jar);
            if (facts.declaresPlugin()) {
                requireSpi(jar, facts);
                declaring.add(facts);
            }
        }
        if (declaring.isEmpty()) {
            throw new PluginRefused(
                    path,
                    "declares no plugin; META-INF/services must name a ModelProvider, BenchmarkProvider or JudgeProvider");
        }
        String version = declaring.get(0).version().orElse(UNVERSIONED);
        return new PluginSource(
                path, version, new PluginClassLoader("plugin " + path.getFileName(), urls(jars), engines));
    }

    Installed<Plugin> installed(Plugin plugin) {
        return new Installed<>(plugin, version, path, loader);
    }

    /** The jars of a folder in the order of their names. */
    static List<Path> jarsIn(Path folder) throws PluginRefused {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> path.getFileName().toString().endsWith(".jar") && Files.isRegularFile(path))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new PluginRefused(folder, "this folder cannot be read: " + e.getMessage());
        }
    }

    static List<URL> urls(List<Path> jars) {
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            try {
                urls.add(jar.toUri().toURL());
            } catch (MalformedURLException e) {
                throw new IllegalStateException("every file has an address", e);
            }
        }
        return urls;
    }

    private static JarFacts inspect(Path jar) throws PluginRefused {
        try {
            JarFacts facts = JarFacts.of(jar);
            if (facts.spiClass().isPresent()) {
                throw new PluginRefused(
                        jar,
                        "holds its own copy of the harness's interface ("
                                + facts.spiClass().get() + "); build it with harness-spi as 'provided'");
            }
            return facts;
        } catch (IOException e) {
            throw new PluginRefused(jar, "cannot be read as a jar (" + e.getMessage() + "); copy or build it again");
        }
    }

    private static void requireSpi(Path jar, JarFacts facts) throws PluginRefused {
        String ours = String.valueOf(Spi.VERSION);
        if (facts.spiVersion().isEmpty()) {
            throw new PluginRefused(
                    jar, "its manifest has no Harness-Spi-Version; build it against harness-spi and write " + ours);
        }
        if (!facts.spiVersion().get().equals(ours)) {
            throw new PluginRefused(
                    jar,
                    "is built for Harness-Spi-Version " + facts.spiVersion().get() + " but this harness has " + ours
                            + "; get the plugin's build for it");
        }
    }
}
