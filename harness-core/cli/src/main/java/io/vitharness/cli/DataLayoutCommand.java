package io.vitharness.cli;

import io.vitharness.pipeline.plugin.Catalogue;
import io.vitharness.pipeline.plugin.Installed;
import io.vitharness.pipeline.plugin.PluginKind;
import io.vitharness.report.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the section about files of a benchmark plugin's own README. */
@Command(
        name = "layout",
        description = {
            "Tells which published files a benchmark reads and where they must lie.",
            "These are the words of its plugin's README."
        },
        mixinStandardHelpOptions = true)
final class DataLayoutCommand extends Action {

    @Parameters(
            arity = "0..1",
            paramLabel = "BENCHMARK",
            description = "The benchmark plugin; without one all installed benchmarks are told.")
    private Optional<String> benchmark = Optional.empty();

    private record Layout(List<String> benchmarks, String files) {}

    @Override
    ExitCode act() throws Exception {
        Catalogue catalogue = session().catalogue();
        if (benchmark.isPresent() && !catalogue.benchmarks().containsKey(benchmark.get())) {
            throw new UserException(catalogue.unknown(PluginKind.BENCHMARK, benchmark.get()));
        }
        for (Layout layout : layouts(catalogue)) {
            if (options().json) {
                console().say(Json.line(layout));
            } else {
                console().say(String.join(", ", layout.benchmarks()) + "\n\n" + layout.files() + "\n");
            }
        }
        return ExitCode.DONE;
    }

    // plugins of one jar share one README, which is told once
    private List<Layout> layouts(Catalogue catalogue) throws IOException {
        Map<Object, Layout> layouts = new LinkedHashMap<>();
        for (Installed<?> plugin : catalogue.benchmarks().values()) {
            if (benchmark.filter(id -> !id.equals(plugin.id())).isEmpty()) {
                Optional<String> files = Readme.of(plugin).flatMap(readme -> readme.section("Files"));
                String text = files.orElse("Its jar holds no README.md with a section 'Files'; ask its author.");
                Object one = files.isPresent() ? plugin.jar() : plugin.id();
                layouts.merge(one, new Layout(List.of(plugin.id()), text), DataLayoutCommand::joined);
            }
        }
        return List.copyOf(layouts.values());
    }

    private static Layout joined(Layout one, Layout other) {
        List<String> ids = new ArrayList<>(one.benchmarks());
        ids.addAll(other.benchmarks());
        return new Layout(List.copyOf(ids), one.files());
    }
}
