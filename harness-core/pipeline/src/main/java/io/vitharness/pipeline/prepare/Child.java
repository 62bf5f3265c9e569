package io.vitharness.pipeline.prepare;

import io.vitharness.report.FormatException;
import io.vitharness.report.Json;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A child process of this harness: messages by lines over its standard streams, everything else it prints in a log. */
final class Child implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 5;

    private final Process process;
    private final BufferedReader in;
    private final Writer out;
    private final Path log;

    private Child(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.out = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    }

    static Child start(ChildCommand command, Path log, Order order) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        Process process = new ProcessBuilder(command.words())
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Child child = new Child(process, log);
        child.send(order);
        return child;
    }

    /** A child that has ended or does not listen takes nothing in: it is ended, and {@link #next} tells so. */
    void send(Object message) {
        try {
            out.write(Json.line(message) + "\n");
            out.flush();
        } catch (IOException deaf) {
            process.destroyForcibly();
        }
    }

    /** The next message; empty when the child has ended. */
    Optional<Message> next() throws IOException, InterruptedException {
        for (@Nullable String line = read(); line != null; line = read()) {
            Optional<Message> message = message(line);
            if (message.isPresent()) {
                return message;
            }
        }
        return Optional.empty();
    }

    // a native library may chatter on the same stream: what is no message is passed over
    private Optional<Message> message(String line) {
        try {
            return Optional.of(Json.parse(line, Message.class, log.toString()));
        } catch (FormatException chatter) {
            return Optional.empty();
        }
    }

    // reading a process's stream cannot be interrupted, so it is only entered when there is something or an end to read
    private @Nullable String read() throws IOException, InterruptedException {
        try {
            while (!in.ready() && process.isAlive()) {
                TimeUnit.MILLISECONDS.sleep(2);
            }
            return in.readLine();
        } catch (IOException e) {
            if (process.isAlive()) {
                throw e;
            }
            return null; // with the process its stream is closed, sometimes while it is looked at
        }
    }

    /** Why it ended, in words; waits for its end. */
    String obituary() throws InterruptedException {
        process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        String end = process.isAlive() ? "closed its output" : "ended with status " + process.exitValue();
        String crash = crashLog().map(file -> ", its crash log is " + file).orElse("");
        return "the model's process " + end + "; its log is " + log + crash;
    }

    /** Where a JVM tells of a fault in native code: in the folder it works in, or where temporary files go. */
    private Optional<Path> crashLog() {
        String name = "hs_err_pid" + process.pid() + ".log";
        return Stream.of("", System.getProperty("java.io.tmpdir", ""))
                .map(folder -> Path.of(folder, name).toAbsolutePath())
                .filter(Files::isRegularFile)
                .findFirst();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        try {
            out.close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly(); // it is gone already, or deaf
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
