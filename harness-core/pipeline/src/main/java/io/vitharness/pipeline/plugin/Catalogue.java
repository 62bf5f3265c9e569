package io.vitharness.pipeline.plugin;

import io.vitharness.pipeline.suite.Nearest;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.model.ModelProvider;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every plugin that is installed, by id, and what was wrong with those that could not be taken.
 *
 * @param faults one sentence each: which jar, what is wrong with it, what would be right
 */
public record Catalogue(
        Map<String, Installed<ModelProvider<?>>> models,
        Map<String, Installed<BenchmarkProvider<?>>> benchmarks,
        Map<String, Installed<JudgeProvider<?>>> judges,
        List<String> faults) {

    public Catalogue {
        models = Collections.unmodifiableMap(new TreeMap<>(models));
        benchmarks = Collections.unmodifiableMap(new TreeMap<>(benchmarks));
        judges = Collections.unmodifiableMap(new TreeMap<>(judges));
        faults = List.copyOf(faults);
    }

    /** Why a plugin of this kind and id cannot be had, with the nearest and all that could be. */
    public String unknown(PluginKind kind, String id) {
        return "no " + kind.word() + " plugin '" + id + "' is installed" + Nearest.hint(id, of(kind).keySet());
    }

    /** The plugins of one kind. */
    public Map<String, ? extends Installed<?>> of(PluginKind kind) {
        return switch (kind) {
            case MODEL -> models;
            case BENCHMARK -> benchmarks;
            case JUDGE -> judges;
        };
    }
}
