package io.vitharness.cli;

import io.vitharness.pipeline.plugin.PluginException;
import io.vitharness.pipeline.suite.SuiteException;
import io.vitharness.spi.model.ModelException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what was thrown into words and an exit code; stack traces go to the log alone. */
record Failures(Console console) implements IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult arguments) {
        LOG.info("{} ended early", command.getCommandName(), fault);
        return tell(fault).number();
    }

    private ExitCode tell(Exception fault) {
        if (fault instanceof SuiteException suite) {
            suite.problems().forEach(problem -> console.tell(problem.toString()));
            return ExitCode.USER;
        }
        if (fault instanceof PluginException) {
            console.tell(String.valueOf(fault.getMessage()));
            return ExitCode.PLUGIN;
        }
        if (fault instanceof UserException) {
            console.tell(String.valueOf(fault.getMessage()));
            return ExitCode.USER;
        }
        if (fault instanceof ModelException) {
            console.tell(String.valueOf(fault.getMessage()));
            return ExitCode.INCOMPLETE;
        }
        if (fault instanceof InterruptedException) {
            return ExitCode.STOPPED; // whoever stopped it is told how to go on
        }
        if (fault instanceof IOException file) {
            console.tell(words(file));
            return ExitCode.USER;
        }
        LOG.error("this is a bug in the harness", fault);
        console.tell("this is a bug in the harness: " + fault);
        console.tell("please report it together with the log: run.log in the run's folder, or " + LogFile.path());
        return ExitCode.BUG;
    }

    private static String words(IOException fault) {
        if (fault instanceof NoSuchFileException) {
            return fault.getMessage() + ": there is no such file";
        }
        if (fault instanceof AccessDeniedException) {
            return fault.getMessage() + ": this file may not be read or written";
        }
        if (fault instanceof FileAlreadyExistsException) {
            return fault.getMessage() + ": this exists already";
        }
        return String.valueOf(fault.getMessage());
    }
}
