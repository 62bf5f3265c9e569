package io.vitharness.pipeline.answer;

import io.vitharness.pipeline.event.Event;
import io.vitharness.pipeline.event.RunListener;
import io.vitharness.pipeline.plugin.PluginBoundary;
import io.vitharness.pipeline.plugin.PluginException;
import io.vitharness.spi.model.ModelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a model's code is called: whatever it must not throw becomes a model error, never a guess. */
record ModelBoundary(PluginBoundary plugin, RunListener events) {

    private static final Logger LOG = LoggerFactory.getLogger(ModelBoundary.class);

    <T> T call(String method, PluginBoundary.SlowCall<T> call) throws ModelException, InterruptedException {
        try {
            return plugin.ask(method, call);
        } catch (PluginException e) {
            LOG.error("a model broke its promise", e);
            events.on(new Event.PluginBroke(String.valueOf(e.getMessage())));
            throw ModelException.permanent(String.valueOf(e.getMessage())).causedBy(e);
        }
    }
}
