package io.vitharness.models.openaicompatible;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Writes a request's JSON straight to the wire, so that a large picture is never in memory as text. */
final class JsonBody extends RequestBody {

    private static final MediaType JSON = MediaType.get("application/json");

    private final ObjectNode body;
    private final long length;

    JsonBody(ObjectNode body) {
        this.body = body;
        this.length = count(body);
    }

    @Override
    public MediaType contentType() {
        return JSON;
    }

    /** Counted beforehand: not every server takes chunks. */
    @Override
    public long contentLength() {
        return length;
    }

    /** A question is paid for: it is never sent twice behind the harness's back. */
    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        write(body, new Uncloseable(sink.outputStream()));
    }

    private static long count(ObjectNode body) {
        try {
            Counter counter = new Counter();
            write(body, counter);
            return counter.bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(ObjectNode body, OutputStream out) throws IOException {
        try {
            Json.MAPPER.writeValue(out, body);
        } catch (JacksonException e) {
            // Jackson wraps the connection's faults
            if (e.getCause() instanceof IOException fault) {
                throw fault;
            }
            throw e;
        }
    }

    /** Passes on what is written; the sink is its owner's to close. */
    private static final class Uncloseable extends OutputStream {

        private final OutputStream sink;

        Uncloseable(OutputStream sink) {
            this.sink = sink;
        }

        @Override
        public void write(int b) throws IOException {
            sink.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            sink.write(bytes, from, length);
        }
    }

    /** Counts and forgets. */
    private static final class Counter extends OutputStream {

        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int from, int length) {
            bytes += length;
        }
    }
}
