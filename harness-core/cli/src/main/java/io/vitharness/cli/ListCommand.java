package io.vitharness.cli;

import io.vitharness.pipeline.plugin.Catalogue;
import io.vitharness.pipeline.plugin.Installed;
import io.vitharness.report.Json;
import java.util.Map;
import picocli.CommandLine.Command;

/** Shows what is installed; loads no engine. */
@Command(
        name = "list",
        description = "Shows the models, benchmarks and judges that are installed.",
        mixinStandardHelpOptions = true)
final class ListCommand extends Action {

    private record Row(String kind, String id, String version, String jar, String summary) {}

    @Override
    ExitCode act() {
        Catalogue catalogue = session().catalogue();
        Table table = new Table().row("kind", "id", "version", "jar", "what it is");
        show("model", catalogue.models(), table);
        show("benchmark", catalogue.benchmarks(), table);
        show("judge", catalogue.judges(), table);
        if (!options().json) {
            table.lines().forEach(console()::say);
        }
        return catalogue.faults().isEmpty() ? ExitCode.DONE : ExitCode.PLUGIN;
    }

    private void show(String kind, Map<String, ? extends Installed<?>> plugins, Table table) {
        plugins.forEach((id, plugin) -> {
            Row row = new Row(
                    kind,
                    id,
                    plugin.version(),
                    plugin.jar().getFileName().toString(),
                    plugin.plugin().summary());
            if (options().json) {
                console().say(Json.line(row));
            }
            table.row(row.kind(), row.id(), row.version(), row.jar(), row.summary());
        });
    }
}
