package io.vitharness.cli;

import io.vitharness.pipeline.plugin.Catalogue;
import io.vitharness.pipeline.plugin.PluginLoader;
import io.vitharness.pipeline.plugin.PluginPlaces;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where this harness stands on the disk: its jar, {@code lib/} with the engines and {@code plugins/} beside it. */
record Installation(Path home) {

    static Installation here() {
        try {
            Path place = Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Installation(Files.isDirectory(place) ? place : place.resolveSibling(""));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a jar's place is an address", e);
        }
    }

    Path engines() {
        return home.resolve("lib");
    }

    Path plugins() {
        return home.resolve("plugins");
    }

    Catalogue catalogue(List<Path> more) {
        return new PluginLoader(Main.class.getClassLoader(), new PluginPlaces(plugins(), engines(), more)).load();
    }
}
