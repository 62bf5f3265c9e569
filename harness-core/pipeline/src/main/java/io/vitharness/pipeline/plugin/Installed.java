package io.vitharness.pipeline.plugin;

import io.vitharness.spi.Plugin;
import java.nio.file.Path;

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
}
