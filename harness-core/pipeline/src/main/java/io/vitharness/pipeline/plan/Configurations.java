package io.vitharness.pipeline.plan;

import io.vitharness.pipeline.plugin.Installed;
import io.vitharness.pipeline.plugin.PluginBoundary;
import io.vitharness.pipeline.suite.Problems;
import io.vitharness.pipeline.suite.RecordBinder;
import io.vitharness.pipeline.suite.YamlNode;
import io.vitharness.spi.Plugin;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.model.ModelProvider;
import java.util.Optional;

/** Binds the keys of plugins; a record that nothing can be bound to is the plugin's fault. */
record Configurations(RecordBinder binder, Problems problems) {

    /** Empty when there was a problem. */
    Optional<Record> bind(Installed<?> plugin, YamlNode config) {
        Class<? extends Record> type = type(plugin);
        return PluginBoundary.of(plugin)
                .call("configType", () -> binder.bind(type, config, problems).map(Record.class::cast));
    }

    static Class<? extends Record> type(Installed<?> plugin) {
        return PluginBoundary.of(plugin).call("configType", () -> configType(plugin.plugin()));
    }

    private static Class<? extends Record> configType(Plugin plugin) {
        if (plugin instanceof ModelProvider<?> model) {
            return model.configType();
        }
        return plugin instanceof BenchmarkProvider<?> benchmark
                ? benchmark.configType()
                : ((JudgeProvider<?>) plugin).configType();
    }
}
