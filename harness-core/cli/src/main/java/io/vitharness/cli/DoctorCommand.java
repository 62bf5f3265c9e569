package io.vitharness.cli;

import io.vitharness.pipeline.plan.Plan;
import io.vitharness.pipeline.plan.PlannedModel;
import io.vitharness.pipeline.plugin.Catalogue;
import io.vitharness.pipeline.plugin.PluginBoundary;
import io.vitharness.pipeline.prepare.Invariance;
import io.vitharness.pipeline.prepare.Opening;
import io.vitharness.spi.judge.SelfTest;
import io.vitharness.spi.model.EngineCheck;
import io.vitharness.spi.model.FolderCheck;
import io.vitharness.spi.model.Model;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

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
        engines(catalogue);
        console.say("plugins   " + Words.plural(catalogue.models().size(), "model") + ", "
                + Words.plural(catalogue.benchmarks().size(), "benchmark") + ", "
                + Words.plural(catalogue.judges().size(), "judge") + "; "
                + Words.plural(catalogue.faults().size(), "fault"));
        console.say("log       " + LogFile.path());
        return catalogue.faults().isEmpty() ? ExitCode.DONE : ExitCode.PLUGIN;
    }

    /** What each engine says of itself. */
    private void engines(Catalogue catalogue) {
        for (var provider : catalogue.models().values()) {
            if (provider.plugin() instanceof EngineCheck check) {
                List<String> lines = PluginBoundary.of(provider).call("engine", check::engine);
                lines.forEach(line -> console().say("          " + provider.id() + ", " + line));
            }
        }
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

    @Command(
            name = "model",
            description = "Says what a folder of model files is, what of it would run and what is missing.",
            mixinStandardHelpOptions = true)
    int model(@Parameters(paramLabel = "FOLDER", description = "The folder, as downloaded.") Path folder) {
        boolean isRunnable = false;
        for (var provider : session().catalogue().models().values()) {
            if (provider.plugin() instanceof FolderCheck check) {
                FolderCheck.Finding finding = PluginBoundary.of(provider).call("look", () -> check.look(folder));
                console().say(provider.id());
                finding.lines().forEach(line -> console().say("  " + line));
                isRunnable |= finding.isRunnable();
            }
        }
        return (isRunnable ? ExitCode.DONE : ExitCode.USER).number();
    }

    @Command(
            name = "invariance",
            description = "Asks each model of a suite the same again, in batches and in another order, and tells what"
                    + " changed.",
            mixinStandardHelpOptions = true)
    int invariance(@Parameters(paramLabel = "SUITE", description = "The suite file.") Path suite) throws Exception {
        boolean holds = true;
        try (Plan plan = session().plan(session().suite(suite), Optional.empty())) {
            Opening opening = new Opening(Running.site(session(), suite, plan), event -> {}, System::nanoTime);
            for (PlannedModel planned : plan.models()) {
                if (planned.blind()) {
                    continue;
                }
                console().say(planned.name());
                if (planned.recipe().isPresent()) {
                    console().say("  is trained by a run; 'doctor invariance' takes models that are not");
                    continue;
                }
                try (Model model = opening.open(planned, opening.scratch(planned))) {
                    Invariance.Outcome outcome = Invariance.check(model, ProbePrompts.of(model.capabilities()));
                    outcome.lines().forEach(line -> console().say("  " + line));
                    holds &= outcome.holds();
                }
            }
        }
        return (holds ? ExitCode.DONE : ExitCode.PLUGIN).number();
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
