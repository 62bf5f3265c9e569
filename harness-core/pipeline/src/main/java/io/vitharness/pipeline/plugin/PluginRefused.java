package io.vitharness.pipeline.plugin;

import java.nio.file.Path;

/** A jar that cannot be taken as a plugin; the message is one sentence that names it. */
final class PluginRefused extends Exception {

    private static final long serialVersionUID = 1L;

    PluginRefused(Path path, String because) {
        super(path + ": " + because);
    }
}
