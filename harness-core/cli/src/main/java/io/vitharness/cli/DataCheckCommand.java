package io.vitharness.cli;

import io.vitharness.pipeline.plugin.Catalogue;
import io.vitharness.pipeline.plugin.Installed;
import io.vitharness.pipeline.plugin.PluginBoundary;
import io.vitharness.pipeline.plugin.PluginKind;
import io.vitharness.pipeline.suite.Problems;
import io.vitharness.pipeline.suite.YamlNode;
import io.vitharness.pipeline.suite.YamlReader;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens a benchmark's files with its plugin and tells what is in them. */
@Command(
        name = "check",
        description = {
            "Opens files with a benchmark's plugin and tells what they are and what is wrong.",
            "Reads samples and decodes their pictures, asks no model. Ends with 2 where anything is wrong."
        },
        mixinStandardHelpOptions = true)
final class DataCheckCommand extends Action {

    @Parameters(index = "0", paramLabel = "BENCHMARK", description = "The benchmark plugin.")
    private String benchmark = "";

    @Parameters(index = "1", paramLabel = "PATH", description = "The folder or file that a suite would name as 'data'.")
    private Path data = Path.of("");

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A key of the benchmark plugin, such as set=textvqa; may be given more than once.")
    private Map<String, String> settings = new TreeMap<>();

    @Option(
            names = "--look",
            paramLabel = "N",
            defaultValue = "200",
            description = "How many samples are read, evenly spread (default: ${DEFAULT-VALUE}).")
    private int look;

    @Override
    ExitCode act() throws Exception {
        Session session = session();
        Installed<BenchmarkProvider<?>> plugin = plugin(session.catalogue());
        if (!Files.exists(data)) {
            throw new UserException(data + ": there is no such file or folder");
        }
        if (look < 1) {
            throw new UserException("--look must be at least 1 but is " + look);
        }
        Record config = config(session, plugin);
        PluginBoundary boundary = PluginBoundary.of(plugin);
        Benchmark opened = boundary.call("open", () -> open(plugin.plugin(), config, data));
        try {
            DataLook found = DataLook.at(opened, boundary, look);
            found.print(console(), options().json);
            return found.isSound() ? ExitCode.DONE : ExitCode.USER;
        } finally {
            boundary.run("close", opened::close);
        }
    }

    private Installed<BenchmarkProvider<?>> plugin(Catalogue catalogue) throws UserException {
        return Optional.ofNullable(catalogue.benchmarks().get(benchmark))
                .orElseThrow(() -> new UserException(catalogue.unknown(PluginKind.BENCHMARK, benchmark)));
    }

    // bound as a suite's keys are; paths start from where the command runs, as PATH does
    private Record config(Session session, Installed<BenchmarkProvider<?>> plugin) throws UserException {
        Problems problems = new Problems("--set");
        StringBuilder yaml = new StringBuilder(settings.isEmpty() ? "{}" : "");
        settings.forEach((key, value) -> yaml.append(ImportCommand.line("", key, value)));
        Optional<YamlNode> keys = YamlReader.parse(yaml.toString(), problems);
        requireNone(problems);
        Class<? extends Record> type = PluginBoundary.of(plugin)
                .call("configType", () -> plugin.plugin().configType());
        Optional<Record> config = session.binder(Path.of("suite.yaml"))
                .bind(type, keys.orElseThrow(), problems)
                .map(Record.class::cast);
        requireNone(problems);
        return config.orElseThrow();
    }

    // the places are those of text that nobody wrote
    private static void requireNone(Problems problems) throws UserException {
        if (!problems.isEmpty()) {
            throw new UserException(problems.sorted().stream()
                    .map(problem -> "--set: " + problem.text())
                    .collect(Collectors.joining("\n")));
        }
    }

    private static <C extends Record> Benchmark open(BenchmarkProvider<C> provider, Record config, Path data)
            throws IOException {
        return provider.open(provider.configType().cast(config), data);
    }
}
