package io.vitharness.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's entrance: the only place where the process is given its exit code. */
@Command(
        name = "harness",
        header = "Benchmarks visual-instruction-tuned models: trains or loads them, asks, judges, reports.",
        description = "%nA suite file names models and benchmarks. Begin with:%n%n"
                + "  harness init             writes a suite.yaml to start from%n"
                + "  harness run suite.yaml   runs it and draws the leaderboard%n",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            InitCommand.class,
            ListCommand.class,
            ValidateCommand.class,
            PlanCommand.class,
            RunCommand.class,
            ResumeCommand.class,
            TrainCommand.class,
            ScoreCommand.class,
            ReportCommand.class,
            SiteCommand.class,
            ImportCommand.class,
            CompareCommand.class,
            DataCommand.class,
            RankCommand.class,
            AgreeCommand.class,
            DoctorCommand.class,
            WorkerCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was done",
            "1:a report was written, but cells are incomplete or a trained model did not learn",
            "2:the suite, the options or the data files are wrong; nothing was started",
            "3:a plugin broke a promise; other cells went on",
            "4:a server, a network or a quota failed beyond the suite's limits",
            "70:a bug in the harness",
            "130:stopped by the user; the run can be resumed"
        })
public final class Main implements Runnable {

    private final Console console = new Console(System.out, System.err, Terminal.isThere());

    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    /** Runs a command line in this JVM and returns its exit code. */
    public static int execute(String... arguments) {
        Main main = new Main();
        return new CommandLine(main)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures(main.console))
                .execute(arguments);
    }

    Console console() {
        return console;
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
