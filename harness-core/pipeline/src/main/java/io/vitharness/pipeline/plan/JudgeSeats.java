package io.vitharness.pipeline.plan;

import io.vitharness.pipeline.plugin.Installed;
import io.vitharness.pipeline.plugin.PluginBoundary;
import io.vitharness.pipeline.plugin.PluginKind;
import io.vitharness.pipeline.suite.BenchmarkEntry;
import io.vitharness.pipeline.suite.JudgeEntry;
import io.vitharness.pipeline.suite.Problem;
import io.vitharness.pipeline.suite.Problems;
import io.vitharness.pipeline.suite.YamlNode;
import io.vitharness.pipeline.suite.YamlReader;
import io.vitharness.spi.Source;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.spi.benchmark.JudgeChoice;
import io.vitharness.spi.judge.JudgeProvider;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses judges: the protocol's own, or the one that the suite names instead. Never a substitute. */
final class JudgeSeats {

    private final Draft draft;

    JudgeSeats(Draft draft) {
        this.draft = draft;
    }

    /** Empty when there was a problem. */
    Optional<JudgeSeat> plan(BenchmarkEntry entry, JudgeChoice official) {
        String id = entry.judge().map(JudgeEntry::plugin).orElse(official.id());
        Installed<JudgeProvider<?>> plugin = draft.catalogue().judges().get(id);
        if (plugin == null) {
            draft.problem(
                    entry.name(),
                    "plugin",
                    "its judge is '" + id + "', but " + draft.catalogue().unknown(PluginKind.JUDGE, id));
            return Optional.empty();
        }
        List<String> models = entry.judge().map(JudgeEntry::models).orElse(List.of());
        String version = PluginBoundary.of(plugin).call("version", plugin.plugin()::version);
        return config(entry, official, plugin)
                .map(config ->
                        new JudgeSeat(plugin, config, version, models, isOverridden(entry, official, plugin, config)));
    }

    private boolean isOverridden(
            BenchmarkEntry entry, JudgeChoice official, Installed<JudgeProvider<?>> plugin, Record config) {
        if (entry.judge().isEmpty()) {
            return false;
        }
        if (!plugin.id().equals(official.id())) {
            return true;
        }
        Problems faults = draft.file().problems();
        Optional<Record> theirs =
                new Configurations(draft.configurations().binder(), faults).bind(plugin, settings(entry, official));
        return theirs.isEmpty() || !sameButSources(theirs.get(), config);
    }

    /** Whether two configurations of one judge differ in nothing but where recorded data lie. */
    static boolean sameButSources(Record first, Record second) {
        return Stream.of(first.getClass().getRecordComponents())
                .filter(component -> !component.isAnnotationPresent(Source.class))
                .allMatch(component -> value(component, first).equals(value(component, second)));
    }

    private static Object value(RecordComponent component, Record config) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(config);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's component can be read: " + component, e);
        }
    }

    private Optional<Record> config(BenchmarkEntry entry, JudgeChoice official, Installed<JudgeProvider<?>> plugin) {
        YamlNode.Mapping settings = entry.judge().isEmpty() || plugin.id().equals(official.id())
                ? settings(entry, official)
                : new YamlNode.Mapping(draft.file().benchmark(entry.name()).place(), Map.of(), Map.of());
        if (entry.judge().isPresent()) {
            YamlNode own = entry.judge().get().config();
            return draft.configurations()
                    .bind(plugin, own instanceof YamlNode.Mapping keys ? onTop(settings, keys) : own);
        }
        Problems faults = draft.file().problems();
        Optional<Record> config = new Configurations(draft.configurations().binder(), faults).bind(plugin, settings);
        requireNone(entry, official, faults);
        return config;
    }

    private YamlNode.Mapping settings(BenchmarkEntry entry, JudgeChoice official) {
        YamlNode.Place place = draft.file().benchmark(entry.name()).place();
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        Map<String, YamlNode.Place> places = new LinkedHashMap<>();
        Problems faults = draft.file().problems();
        official.settings().forEach((key, text) -> {
            entries.put(key, YamlReader.parse(text, faults).orElse(new YamlNode.Scalar(place, text, true)));
            places.put(key, place);
        });
        requireNone(entry, official, faults);
        return new YamlNode.Mapping(place, entries, places);
    }

    private static YamlNode.Mapping onTop(YamlNode.Mapping settings, YamlNode.Mapping own) {
        Map<String, YamlNode> entries = new LinkedHashMap<>(settings.entries());
        Map<String, YamlNode.Place> places = new LinkedHashMap<>(settings.keyPlaces());
        entries.putAll(own.entries());
        places.putAll(own.keyPlaces());
        return new YamlNode.Mapping(own.place(), entries, places);
    }

    private void requireNone(BenchmarkEntry entry, JudgeChoice official, Problems faults) {
        Installed<BenchmarkProvider<?>> plugin = draft.catalogue().benchmarks().get(entry.plugin());
        if (plugin != null && !faults.isEmpty()) {
            List<String> texts = faults.sorted().stream().map(Problem::text).toList();
            throw PluginBoundary.of(plugin)
                    .broken("protocol() names settings that the judge '" + official.id() + "' does not take: "
                            + String.join("; ", texts));
        }
    }
}
