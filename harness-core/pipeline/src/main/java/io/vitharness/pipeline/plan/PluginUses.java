package io.vitharness.pipeline.plan;

import io.vitharness.pipeline.plugin.Installed;
import io.vitharness.pipeline.plugin.PluginKind;
import io.vitharness.report.PluginUse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Lists the plugins of a run with the hashes of their jars, by kind and id. */
final class PluginUses {

    private final Map<Path, String> hashes = new HashMap<>();
    private final TreeSet<PluginUse> uses =
            new TreeSet<>(Comparator.comparing(PluginUse::kind).thenComparing(PluginUse::id));

    static List<PluginUse> of(Collection<PlannedModel> models, Collection<Column> columns) throws IOException {
        PluginUses all = new PluginUses();
        for (PlannedModel model : models) {
            all.add(model.plugin());
        }
        for (Column column : columns) {
            all.add(column.benchmark().plugin());
            all.add(column.benchmark().judge());
        }
        return List.copyOf(all.uses);
    }

    private void add(Installed<?> plugin) throws IOException {
        String kind = PluginKind.of(plugin.plugin()).word();
        if (!hashes.containsKey(plugin.jar())) {
            hashes.put(plugin.jar(), plugin.sha256());
        }
        uses.add(new PluginUse(
                kind,
                plugin.id(),
                plugin.version(),
                plugin.jar().getFileName().toString(),
                hashes.getOrDefault(plugin.jar(), "")));
    }
}
