package io.vitharness.assembly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code java -jar dist/harness.jar} as users start it, in a folder of the test's. */
record HarnessProcess(Path folder) {

    private static final Path JAR = Path.of(System.getProperty("harness.dist"), "harness.jar");
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** How it ended and what it said on both streams. */
    record Ended(int exit, String said) {}

    /** What is done to a running process. */
    @FunctionalInterface
    interface Meddling {
        void with(Process process) throws IOException, InterruptedException;
    }

    Ended run(String... arguments) throws IOException, InterruptedException {
        return run(List.of(), arguments);
    }

    /** With further options of the JVM. */
    Ended run(List<String> options, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "said", ".txt");
        return ended(start(out, options, arguments), out);
    }

    /** Kills it (SIGKILL) after so long, unless it has ended. */
    void runAndKill(long millis, String... arguments) throws IOException, InterruptedException {
        Process process = start(Files.createTempFile(folder, "killed", ".txt"), List.of(), arguments);
        if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    /** Does something while it runs, then waits for its end. */
    Ended runAndMeddle(Meddling meddling, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "said", ".txt");
        Process process = start(out, List.of(), arguments);
        try {
            meddling.with(process);
            return ended(process, out);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Ended ended(Process process, Path out) throws IOException, InterruptedException {
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Ended(process.waitFor(), Files.readString(out, StandardCharsets.UTF_8));
    }

    private Process start(Path out, List<String> options, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(JAVA.toString(), "-XX:TieredStopAtLevel=1"));
        words.addAll(options);
        words.addAll(List.of("-jar", JAR.toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().put("SOURCE_DATE_EPOCH", "1767225600");
        return builder.start();
    }
}
