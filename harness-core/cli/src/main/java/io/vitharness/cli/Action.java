package io.vitharness.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all commands share: the console, the options, the installation. */
abstract class Action implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    abstract ExitCode act() throws Exception;

    @Override
    public final Integer call() throws Exception {
        return act().number();
    }

    /** Of the command line's entrance, however deep below it this command is. */
    final Console console() {
        return ((Main) command.root().userObject()).console();
    }

    final CommonOptions options() {
        return options;
    }

    final Session session() {
        return new Session(console(), options, Installation.here());
    }
}
