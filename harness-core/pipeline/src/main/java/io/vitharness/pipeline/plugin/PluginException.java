package io.vitharness.pipeline.plugin;

/** A plugin broke a promise; the message names plugin, version, jar and promise in one sentence, the cause is for the log. */
public final class PluginException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PluginException(String message) {
        super(message);
    }

    PluginException(String message, Throwable cause) {
        super(message, cause);
    }
}
