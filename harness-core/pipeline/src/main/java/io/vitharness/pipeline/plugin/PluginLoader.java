package io.vitharness.pipeline.plugin;

import io.vitharness.spi.Plugin;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds every plugin: those on the harness's own class path, then those in folders, in the order of their names. What
 * is wrong with one is told and does not take the others down. Loads no engine.
 */
public final class PluginLoader {

    private static final int MAX_BROKEN = 50;

    private final ClassLoader harness;
    private final PluginPlaces places;
    private final Shelf shelf = new Shelf();

    public PluginLoader(ClassLoader harness, PluginPlaces places) {
        this.harness = harness;
        this.places = places;
    }

    /** Call once. */
    public Catalogue load() {
        takeAll(new Origin(Path.of("harness"), harness, this::builtIn));
        ClassLoader engines = engines();
        if (Files.isDirectory(places.plugins())) {
            takeFolder(places.plugins(), engines);
        }
        for (Path folder : places.more()) {
            if (Files.isDirectory(folder)) {
                takeFolder(folder, engines);
            } else {
                shelf.fault(folder, "there is no such folder of plugins");
            }
        }
        return shelf.catalogue();
    }

    /** Where providers are looked for, and what is known of each that is found there. */
    private record Origin(Path path, ClassLoader loader, Function<Plugin, Installed<Plugin>> install) {}

    // its jars are opened when the first class is looked for that nobody else has
    private ClassLoader engines() {
        List<Path> jars = List.of();
        try {
            jars = Files.isDirectory(places.engines()) ? PluginSource.jarsIn(places.engines()) : jars;
        } catch (PluginRefused refused) {
            shelf.fault(refused);
        }
        return new URLClassLoader("engines", PluginSource.urls(jars).toArray(URL[]::new), new HarnessView(harness));
    }

    private void takeFolder(Path folder, ClassLoader engines) {
        for (Path path : candidates(folder)) {
            try {
                PluginSource source = PluginSource.open(path, engines);
                takeAll(new Origin(path, source.loader(), source::installed));
            } catch (PluginRefused refused) {
                shelf.fault(refused);
            }
        }
    }

    private List<Path> candidates(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(PluginLoader::isCandidate).sorted().toList();
        } catch (IOException e) {
            shelf.fault(folder, "this folder cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private static boolean isCandidate(Path path) {
        String name = path.getFileName().toString();
        return !name.startsWith(".") && (Files.isDirectory(path) || name.endsWith(".jar"));
    }

    private void takeAll(Origin origin) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(origin.loader());
        try {
            for (PluginKind kind : PluginKind.values()) {
                takeKind(kind, origin);
            }
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private void takeKind(PluginKind kind, Origin origin) {
        Iterator<? extends Plugin> found =
                ServiceLoader.load(kind.service(), origin.loader()).iterator();
        int broken = 0;
        boolean more = true;
        while (more && broken < MAX_BROKEN) {
            try {
                more = found.hasNext();
                if (more) {
                    take(origin.install().apply(found.next()));
                }
            } catch (ServiceConfigurationError e) {
                broken++;
                shelf.fault(origin.path(), Faults.describe(e));
            } catch (LinkageError e) {
                broken++;
                shelf.fault(origin.path(), "a " + kind.word() + " plugin " + Faults.describe(e));
            }
        }
    }

    private void take(Installed<Plugin> found) {
        Plugin plugin = found.plugin();
        PluginBoundary boundary = new PluginBoundary(plugin.getClass().getName(), found.loader());
        try {
            String id = boundary.call("id", plugin::id);
            String summary = boundary.call("summary", plugin::summary);
            if (!id.matches("[a-z0-9][a-z0-9-]{0,59}")) {
                throw boundary.broken("id() must be lower-case letters, digits and hyphens but is '" + id + "'");
            }
            if (summary.isBlank()) {
                throw boundary.broken("summary() is empty");
            }
            shelf.put(id, found);
        } catch (PluginException e) {
            shelf.fault(found.jar(), String.valueOf(e.getMessage()));
        }
    }

    private Installed<Plugin> builtIn(Plugin plugin) {
        String version = plugin.getClass().getPackage().getImplementationVersion();
        return new Installed<>(plugin, version == null ? PluginSource.UNVERSIONED : version, origin(plugin), harness);
    }

    private static Path origin(Plugin plugin) {
        CodeSource source = plugin.getClass().getProtectionDomain().getCodeSource();
        return Optional.ofNullable(source)
                .map(CodeSource::getLocation)
                .map(PluginLoader::path)
                .orElse(Path.of("harness"));
    }

    private static Path path(URL location) {
        try {
            return Path.of(location.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("every class path entry is an address", e);
        }
    }
}
