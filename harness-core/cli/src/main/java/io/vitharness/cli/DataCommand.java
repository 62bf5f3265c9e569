package io.vitharness.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands about benchmarks' files. */
@Command(
        name = "data",
        description = {
            "Tells which files benchmarks read, looks at files, makes synthetic ones.",
            "Downloads nothing: their authors publish the real ones, under their licences."
        },
        subcommands = {DataLayoutCommand.class, DataCheckCommand.class, DataMakeCommand.class},
        mixinStandardHelpOptions = true)
final class DataCommand implements Runnable {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                command.commandLine(),
                "wanted one of: " + String.join(", ", command.subcommands().keySet()));
    }
}
