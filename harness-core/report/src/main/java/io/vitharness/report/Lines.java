package io.vitharness.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads the line-by-line files of a run folder: a header, then records. */
public final class Lines {

    private Lines() {}

    /** The first line. */
    public static <H> H header(Path file, Class<H> type) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String line = reader.readLine();
            if (line == null) {
                throw new FormatException(file + ":1: the file is empty; its first line must tell its schema");
            }
            return Json.parse(line, type, file + ":1");
        }
    }

    /** Every line but the first, in order. A last line without its line feed was cut off by a crash and is left out. */
    public static <T> void each(Path file, Class<T> type, Consumer<T> consumer) throws IOException {
        boolean whole = endsWithLineFeed(file);
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 1;
            String line = reader.readLine() == null ? null : reader.readLine();
            while (line != null) {
                number++;
                String next = reader.readLine();
                if (next != null || whole) {
                    consumer.accept(Json.parse(line, type, file + ":" + number));
                }
                line = next;
            }
        }
    }

    private static boolean endsWithLineFeed(Path file) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            if (channel.size() == 0) {
                return false;
            }
            channel.position(channel.size() - 1);
            var last = java.nio.ByteBuffer.allocate(1);
            channel.read(last);
            return last.get(0) == '\n';
        }
    }
}
