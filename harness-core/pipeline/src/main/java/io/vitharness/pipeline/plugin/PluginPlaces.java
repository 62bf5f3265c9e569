package io.vitharness.pipeline.plugin;

import java.nio.file.Path;
import java.util.List;

/**
 * Where plugins and engines are looked for. In a folder of plugins each jar is a plugin, and each folder of jars is one.
 *
 * @param plugins the harness's own folder; may be absent
 * @param engines the folder of the engines' jars; may be absent
 * @param more further folders of plugins, which the user named and which must be there
 */
public record PluginPlaces(Path plugins, Path engines, List<Path> more) {

    public PluginPlaces {
        more = List.copyOf(more);
    }
}
