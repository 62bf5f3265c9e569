package io.vitharness.pipeline.plugin;

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
}
