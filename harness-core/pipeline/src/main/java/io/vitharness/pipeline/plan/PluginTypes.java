package io.vitharness.pipeline.plan;

import io.vitharness.pipeline.plugin.Catalogue;
import io.vitharness.pipeline.plugin.Installed;
import io.vitharness.pipeline.suite.ConfigTypes;
import java.util.Map;
import java.util.TreeMap;

/** Asks installed plugins for their configuration records, for the schema and for generated tables. */
public final class PluginTypes {

    private PluginTypes() {}

    public static ConfigTypes of(Catalogue catalogue) {
        return new ConfigTypes(types(catalogue.models()), types(catalogue.benchmarks()), types(catalogue.judges()));
    }

    private static Map<String, Class<? extends Record>> types(Map<String, ? extends Installed<?>> plugins) {
        Map<String, Class<? extends Record>> types = new TreeMap<>();
        plugins.forEach((id, plugin) -> types.put(id, Configurations.type(plugin)));
        return types;
    }
}
