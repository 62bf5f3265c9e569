package io.vitharness.pipeline.plan;

import io.vitharness.pipeline.plugin.Catalogue;
import io.vitharness.pipeline.plugin.Installed;
import io.vitharness.pipeline.plugin.PluginKind;
import io.vitharness.pipeline.suite.Problems;
import io.vitharness.pipeline.suite.RecordBinder;
import io.vitharness.pipeline.suite.SuiteCheck;
import io.vitharness.pipeline.suite.YamlNode;
import java.util.Map;
import java.util.Optional;

/** Finds plugin ids that are not installed and keys that their plugins do not have. */
public final class PluginKeys implements SuiteCheck {

    private final Catalogue catalogue;
    private final RecordBinder binder;

    public PluginKeys(Catalogue catalogue, RecordBinder binder) {
        this.catalogue = catalogue;
        this.binder = binder;
    }

    @Override
    public void check(YamlNode.Mapping tree, Problems problems) {
        Configurations configurations = new Configurations(binder, problems);
        tree.mappings("models").forEach(entry -> check(PluginKind.MODEL, entry, configurations));
        for (YamlNode.Mapping entry : tree.mappings("benchmarks")) {
            check(PluginKind.BENCHMARK, entry, configurations);
            entry.mapping("judge").ifPresent(judge -> requireInstalled(PluginKind.JUDGE, judge, problems));
        }
    }

    private void check(PluginKind kind, YamlNode.Mapping entry, Configurations configurations) {
        requireInstalled(kind, entry, configurations.problems());
        Optional<Installed<?>> found = entry.scalar("plugin")
                .flatMap(id -> Optional.ofNullable(catalogue.of(kind).get(id.text())));
        found.ifPresent(plugin -> {
            YamlNode config = entry.get("config").orElse(new YamlNode.Mapping(entry.place(), Map.of(), Map.of()));
            configurations.bind(plugin, config);
        });
    }

    private void requireInstalled(PluginKind kind, YamlNode.Mapping entry, Problems problems) {
        entry.scalar("plugin").ifPresent(id -> {
            Installed<?> plugin = catalogue.of(kind).get(id.text());
            if (plugin == null && !id.text().isEmpty()) {
                problems.add(id.place(), catalogue.unknown(kind, id.text()));
            }
        });
    }
}
