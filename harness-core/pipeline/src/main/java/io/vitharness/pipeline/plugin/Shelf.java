package io.vitharness.pipeline.plugin;

import io.vitharness.spi.Plugin;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.model.ModelProvider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Where plugins are put as they are found; the first of an id stays. */
final class Shelf {

    private final Map<PluginKind, Map<String, Installed<Plugin>>> plugins = new EnumMap<>(PluginKind.class);
    private final List<String> faults = new ArrayList<>();

    void fault(Path path, String text) {
        faults.add(path + ": " + text);
    }

    void fault(PluginRefused refused) {
        faults.add(refused.getMessage());
    }

    /** Takes a plugin whose id and summary were asked for and found right. */
    void put(String id, Installed<Plugin> found) {
        PluginKind kind = PluginKind.of(found.plugin());
        Installed<Plugin> first = of(kind).putIfAbsent(id, found);
        if (first != null) {
            fault(
                    found.jar(),
                    kind.word() + " plugin '" + id + "' is not taken, since " + first.jar() + " has one of this id");
        }
    }

    Catalogue catalogue() {
        return new Catalogue(
                all(PluginKind.MODEL, plugin -> (ModelProvider<?>) plugin),
                all(PluginKind.BENCHMARK, plugin -> (BenchmarkProvider<?>) plugin),
                all(PluginKind.JUDGE, plugin -> (JudgeProvider<?>) plugin),
                faults);
    }

    private Map<String, Installed<Plugin>> of(PluginKind kind) {
        return plugins.computeIfAbsent(kind, ignored -> new TreeMap<>());
    }

    private <P extends Plugin> Map<String, Installed<P>> all(PluginKind kind, Function<Plugin, P> cast) {
        Map<String, Installed<P>> result = new TreeMap<>();
        of(kind).forEach((id, found) -> result.put(
                id, new Installed<>(cast.apply(found.plugin()), found.version(), found.jar(), found.loader())));
        return result;
    }
}
