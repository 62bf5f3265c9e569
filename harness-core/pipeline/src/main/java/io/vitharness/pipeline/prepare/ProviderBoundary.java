package io.vitharness.pipeline.prepare;

import io.vitharness.pipeline.plugin.Installed;
import io.vitharness.pipeline.plugin.PluginBoundary;
import io.vitharness.pipeline.plugin.PluginException;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.ModelProvider;
import io.vitharness.spi.model.TrainableModelProvider;
import io.vitharness.spi.model.Workshop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a model provider's slow work is called: whatever it throws becomes a model error with the plugin's name. */
final class ProviderBoundary {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderBoundary.class);

    private ProviderBoundary() {}

    static Model open(Installed<ModelProvider<?>> plugin, Record config, Workshop workshop)
            throws ModelException, InterruptedException {
        return call(plugin, "open", () -> open(plugin.plugin(), config, workshop));
    }

    static void train(Installed<ModelProvider<?>> plugin, Record config, Workshop workshop)
            throws ModelException, InterruptedException {
        call(plugin, "train", () -> {
            train((TrainableModelProvider<?>) plugin.plugin(), config, workshop);
            return Boolean.TRUE;
        });
    }

    private static <C extends Record> Model open(ModelProvider<C> provider, Record config, Workshop workshop)
            throws ModelException, InterruptedException {
        return provider.open(provider.configType().cast(config), workshop);
    }

    private static <C extends Record> void train(TrainableModelProvider<C> provider, Record config, Workshop workshop)
            throws ModelException, InterruptedException {
        provider.train(provider.configType().cast(config), workshop);
    }

    private static <T> T call(Installed<ModelProvider<?>> plugin, String what, PluginBoundary.SlowCall<T> call)
            throws ModelException, InterruptedException {
        try {
            return PluginBoundary.of(plugin).ask(what, call);
        } catch (PluginException e) {
            LOG.error("a plugin failed to {}", what, e);
            throw ModelException.gone(String.valueOf(e.getMessage())).causedBy(e);
        }
    }
}
