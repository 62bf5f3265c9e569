package io.vitharness.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Options that most commands take. */
final class CommonOptions {

    @Option(
            names = "--plugins",
            paramLabel = "FOLDER",
            description = "A further folder of plugin jars; may be given more than once.")
    List<Path> plugins = List.of();

    @Option(names = "--json", description = "One JSON object a line on standard output, for programs.")
    boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "Only results and troubles, no progress.")
    boolean quiet;
}
