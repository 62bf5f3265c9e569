package io.vitharness.cli;

import io.vitharness.pipeline.plugin.Catalogue;
import io.vitharness.spi.judge.SelfTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** Looks at this installation. */
@Command(
        name = "doctor",
        description = "Tells what this installation has and what it lacks.",
        mixinStandardHelpOptions = true)
final class DoctorCommand extends Action {

    @Override
    ExitCode act() throws Exception {
        Installation installation = Installation.here();
        Catalogue catalogue = session().catalogue();
        Console console = console();
        var provenance = Version.provenance();
        console.say("harness   " + provenance.version() + " in " + installation.home());
        console.say("java      " + provenance.java() + (Runtime.version().feature() < 26 ? "" : "; tested up to 25"));
        console.say("system    " + provenance.system() + ", " + Words.plural(provenance.processors(), "processor")
                + ", " + (Runtime.getRuntime().maxMemory() >> 20) + " MB heap");
        console.say("engines   " + jars(installation.engines()));
        console.say("plugins   " + Words.plural(catalogue.models().size(), "model") + ", "
                + Words.plural(catalogue.benchmarks().size(), "benchmark") + ", "
                + Words.plural(catalogue.judges().size(), "judge") + "; "
                + Words.plural(catalogue.faults().size(), "fault"));
        console.say("log       " + LogFile.path());
        return catalogue.faults().isEmpty() ? ExitCode.DONE : ExitCode.PLUGIN;
    }

    @Command(
            name = "readings",
            description =
                    "Puts every judge that can through its corpus of hard answers and prints the confusion tables.",
            mixinStandardHelpOptions = true)
    int readings() {
        int tested = 0;
        for (var judge : session().catalogue().judges().values()) {
            if (judge.plugin() instanceof SelfTest test) {
                console().say(judge.id());
                test.lines().forEach(line -> console().say("  " + line));
                tested++;
            }
        }
        if (tested == 0) {
            console().tell("no installed judge has a corpus of its own");
        }
        return ExitCode.DONE.number();
    }

    private static String jars(Path folder) throws java.io.IOException {
        if (!Files.isDirectory(folder)) {
            return "none: there is no folder " + folder;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return String.join(
                    ", ",
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".jar"))
                            .sorted()
                            .toList());
        }
    }
}
