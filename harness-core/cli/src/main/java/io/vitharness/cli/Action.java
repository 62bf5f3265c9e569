package io.vitharness.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** What all commands share: the console, the options, the installation. */
abstract class Action implements Callable<Integer> {

    @ParentCommand
    private Main main = new Main();

    @Mixin
    private CommonOptions options = new CommonOptions();

    abstract ExitCode act() throws Exception;

    @Override
    public final Integer call() throws Exception {
        return act().number();
    }

    final Console console() {
        return main.console();
    }

    final CommonOptions options() {
        return options;
    }

    final Session session() {
        return new Session(main.console(), options, Installation.here());
    }
}
