package io.vitharness.pipeline.plugin;

import io.vitharness.report.Sha256;
import io.vitharness.spi.Plugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A plugin that was found.
 *
 * @param version of its jar, as its manifest tells
 * @param jar the file or folder it came from
 * @param loader what it is loaded by; set as context class loader around its calls
 */
public record Installed<P extends Plugin>(P plugin, String version, Path jar, ClassLoader loader) {

    public String id() {
        return plugin.id();
    }

    /** SHA-256 of the jar, or over the names and bytes of all files of the folder. Reads them at every call. */
    public String sha256() throws IOException {
        if (!Files.isDirectory(jar)) {
            return Sha256.of(jar);
        }
        StringBuilder list = new StringBuilder();
        try (Stream<Path> files = Files.walk(jar)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = jar.relativize(file).toString().replace('\\', '/');
                list.append(name).append(' ').append(Sha256.of(file)).append('\n');
            }
        }
        return Sha256.of(list.toString());
    }
}
