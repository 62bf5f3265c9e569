package io.vitharness.pipeline.plugin;

import io.vitharness.spi.Plugin;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.model.ModelProvider;
import java.util.Arrays;
import java.util.Locale;

/** The three kinds of plugins. */
public enum PluginKind {
    MODEL(ModelProvider.class),
    BENCHMARK(BenchmarkProvider.class),
    JUDGE(JudgeProvider.class);

    private final Class<? extends Plugin> service;

    PluginKind(Class<? extends Plugin> service) {
        this.service = service;
    }

    /** The kind of a plugin that was found. */
    public static PluginKind of(Plugin plugin) {
        return Arrays.stream(values())
                .filter(kind -> kind.service.isInstance(plugin))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(plugin + " is of no known kind"));
    }

    Class<? extends Plugin> service() {
        return service;
    }

    /** The word used in messages and in {@code run.json}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
