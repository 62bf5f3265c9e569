package io.vitharness.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where runs and their leaderboard go. */
final class RunOptions {

    @Option(
            names = "--runs",
            paramLabel = "FOLDER",
            defaultValue = "runs",
            description = "Where run folders go (default: ${DEFAULT-VALUE}).")
    Path runs = Path.of("runs");

    @Option(
            names = "--site",
            paramLabel = "FOLDER",
            defaultValue = "leaderboard",
            description = "Where the leaderboard is drawn (default: ${DEFAULT-VALUE}).")
    Path site = Path.of("leaderboard");

    @Option(names = "--no-site", description = "Draws no leaderboard.")
    boolean noSite;
}
