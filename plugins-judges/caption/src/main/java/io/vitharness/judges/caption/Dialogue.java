package io.vitharness.judges.caption;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A talk with a running program, line by line. A program that dies, keeps silent for too long or says too much ends it
 * with an IOException, and so does an interrupt, whose flag stays set. For one thread.
 */
final class Dialogue implements AutoCloseable {

    private static final int MOST_BYTES = 1 << 20;
    private static final long SHORTEST_NAP = 1;
    private static final long LONGEST_NAP = 50;

    private final Process process;
    private final Path errors;
    private final Duration patience;
    private final InputStream from;
    private final OutputStream to;

    Dialogue(Process process, Path errors, Duration patience) {
        this.process = process;
        this.errors = errors;
        this.patience = patience;
        this.from = process.getInputStream();
        this.to = process.getOutputStream();
    }

    /** Says one line; the program must answer before it is told more than a pipe holds. */
    void say(String line) throws IOException {
        try {
            to.write((line.replace('\n', ' ') + "\n").getBytes(StandardCharsets.UTF_8));
            to.flush();
        } catch (IOException e) {
            throw (IOException) new IOException("stopped listening" + lastWords()).initCause(e);
        }
    }

    /** The next line that it says, without its end. */
    String hear() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = next(); next != '\n'; next = next()) {
            if (next != '\r') {
                line.write(next);
            }
            if (line.size() > MOST_BYTES) {
                throw new IOException("said more than " + MOST_BYTES + " bytes in one line");
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** Waits until it has ended by itself, without a fault. What it says meanwhile is not read. */
    void end() throws IOException {
        to.close();
        long nap = SHORTEST_NAP;
        for (long waited = 0; process.isAlive(); waited += nap, nap = Math.min(LONGEST_NAP, 2 * nap)) {
            from.skip(from.available());
            nap(nap, waited);
        }
        if (process.exitValue() != 0) {
            throw new IOException("ended with exit " + process.exitValue() + lastWords());
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        from.close();
        Files.deleteIfExists(errors);
    }

    // never blocks: a silent program must not hold the harness for ever
    private int next() throws IOException {
        long nap = SHORTEST_NAP;
        for (long waited = 0; from.available() == 0; waited += nap, nap = Math.min(LONGEST_NAP, 2 * nap)) {
            if (!process.isAlive() && from.available() == 0) {
                throw new IOException("ended with exit " + process.exitValue() + lastWords());
            }
            nap(nap, waited);
        }
        return from.read();
    }

    private void nap(long millis, long waited) throws IOException {
        if (waited > patience.toMillis()) {
            throw new IOException("kept silent for " + patience.toSeconds() + " s" + lastWords());
        }
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new IOException("was stopped").initCause(e);
        }
    }

    private String lastWords() throws IOException {
        byte[] bytes = Files.readAllBytes(errors);
        int start = Math.max(0, bytes.length - 2000);
        List<String> lines = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return lines.isEmpty()
                ? ""
                : "; it said: " + lines.get(lines.size() - 1).strip();
    }
}
