package io.vitharness.models.onnx.engine;

import com.sun.jna.NativeLibrary;
import io.vitharness.spi.model.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns off what ONNX Runtime 1.29 does besides computing: on Linux and macOS it keeps a record of its use in the user's
 * home and a thread that is to send it to its maker, and while it sets this up it reads the command line of the process into a buffer
 * that a long one overruns, which ends the JVM. One variable of the environment, read once, stops all of it. Java cannot
 * set variables of its own process, so C is asked to.
 */
final class QuietStart {

    private static final String SWITCH = "ORT_DISABLE_TELEMETRY";
    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    /** Measured: 3,980 bytes are read, 3,981 end the JVM. */
    private static final int LONGEST = 3_900;

    private QuietStart() {}

    /** To be called before the engine is made; what cannot be made safe is told, since a dead JVM tells nothing. */
    static void require() throws ModelException {
        boolean isOff = off();
        Optional<String> fault = fault(isOff, isOff ? 0 : commandLine());
        if (fault.isPresent()) {
            throw ModelException.gone(fault.get());
        }
    }

    /** Whether the switch is set in the environment of this process. */
    static boolean off() {
        boolean isWindows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        if (isWindows || System.getenv(SWITCH) != null) {
            return true;
        }
        try {
            return NativeLibrary.getProcess().getFunction("setenv").invokeInt(new Object[] {SWITCH, "1", 1}) == 0;
        } catch (LinkageError | IllegalArgumentException unreachable) {
            return false;
        }
    }

    /** What stands in the way, given whether it is off and how many bytes the command line has. */
    static Optional<String> fault(boolean isOff, int commandLine) {
        if (isOff || commandLine <= LONGEST) {
            return Optional.empty();
        }
        return Optional.of("the command line of this process (" + COMMAND_LINE + ") has " + commandLine
                + " bytes, but ONNX Runtime 1.29 ends the JVM where it has more than some " + LONGEST
                + "; start with 'java -jar' or an @file in place of a long class path, or set " + SWITCH + "=1");
    }

    private static int commandLine() {
        try {
            return Files.exists(COMMAND_LINE) ? Files.readAllBytes(COMMAND_LINE).length : 0;
        } catch (IOException unreadable) {
            return 0;
        }
    }
}
