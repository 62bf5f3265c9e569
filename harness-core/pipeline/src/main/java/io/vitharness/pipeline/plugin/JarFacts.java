package io.vitharness.pipeline.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * What a look into a jar tells without loading a class.
 *
 * @param declaresPlugin whether it names a plugin under {@code META-INF/services}
 * @param spiClass the first class of the harness's own interface that it wrongly holds
 */
record JarFacts(
        boolean declaresPlugin, Optional<String> spiVersion, Optional<String> version, Optional<String> spiClass) {

    static JarFacts of(Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile(), false)) {
            Manifest manifest = jar.getManifest();
            Attributes attributes = manifest == null ? new Attributes() : manifest.getMainAttributes();
            return new JarFacts(
                    Arrays.stream(PluginKind.values())
                            .anyMatch(kind -> jar.getEntry("META-INF/services/"
                                            + kind.service().getName())
                                    != null),
                    Optional.ofNullable(attributes.getValue("Harness-Spi-Version"))
                            .map(String::strip),
                    Optional.ofNullable(attributes.getValue(Attributes.Name.IMPLEMENTATION_VERSION)),
                    jar.stream().map(JarEntry::getName).filter(JarFacts::isSpi).findFirst());
        }
    }

    private static boolean isSpi(String entry) {
        return entry.startsWith("io/vitharness/spi/") && entry.endsWith(".class");
    }
}
