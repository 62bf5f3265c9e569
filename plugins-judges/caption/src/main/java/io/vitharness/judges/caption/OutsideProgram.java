package io.vitharness.judges.caption;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A Java program of somebody else that the suite names, run as a process of its own. The only class of all judges that
 * may start one (decision "Judges ask outside programs").
 *
 * @param jar the program
 * @param java the Java that runs it; the harness's own if empty
 * @param patience how long it may keep silent
 */
record OutsideProgram(Path jar, Optional<Path> java, Duration patience) {

    /** Why it cannot be started, where that is plain already. */
    Optional<String> fault() {
        return Files.isRegularFile(jar) ? Optional.empty() : Optional.of("there is no file " + jar);
    }

    /** Starts it; the caller closes it, which ends the process. */
    Dialogue start(List<String> options, List<String> arguments) throws IOException {
        Path errors = Files.createTempFile("outside-program", ".txt");
        List<String> command = new ArrayList<>();
        command.add(java.orElseGet(OutsideProgram::own).toString());
        command.add("-Dfile.encoding=UTF-8");
        command.addAll(options);
        command.add("-jar");
        command.add(jar.toAbsolutePath().toString());
        command.addAll(arguments);
        try {
            // both programs look for their data beside themselves
            Process process = new ProcessBuilder(command)
                    .directory(Objects.requireNonNull(jar.toAbsolutePath().getParent())
                            .toFile())
                    .redirectError(errors.toFile())
                    .start();
            return new Dialogue(process, errors, patience);
        } catch (IOException e) {
            Files.delete(errors);
            throw e;
        }
    }

    private static Path own() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
