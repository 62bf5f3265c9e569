package io.vitharness.cli;

import io.vitharness.site.Site;
import io.vitharness.site.SiteGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws the leaderboard of published runs. */
@Command(
        name = "site",
        description = "Draws the leaderboard of all runs below the given folders; runs no model.",
        mixinStandardHelpOptions = true)
final class SiteCommand extends Action {

    @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "Run folders, or folders of them.")
    private List<Path> folders = List.of();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "leaderboard",
            description = "Where the pages go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("leaderboard");

    @Override
    ExitCode act() throws Exception {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new UserException(folder + ": there is no such folder");
            }
        }
        Site site = new SiteGenerator().generate(folders, out);
        console().say(site.index().toString());
        return ExitCode.DONE;
    }
}
