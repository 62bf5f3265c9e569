package io.vitharness.models.openaicompatible;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;

/** Reads a whole answer into memory, up to a limit, and hands it over. */
final class ReplyReader implements Callback {

    private static final long MAX_BYTES = 64L << 20;
    private static final long STEP = 64 << 10;

    private final CompletableFuture<Reply> reply;

    ReplyReader(CompletableFuture<Reply> reply) {
        this.reply = reply;
    }

    @Override
    public void onFailure(Call call, IOException fault) {
        reply.completeExceptionally(fault);
    }

    @Override
    public void onResponse(Call call, Response response) {
        try (response) {
            reply.complete(new Reply(
                    response.code(), response.headers(), read(response.body().source())));
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            reply.completeExceptionally(e); // else the caller would wait for ever
        }
    }

    private static String read(BufferedSource source) throws IOException {
        Buffer buffer = new Buffer();
        try {
            while (source.read(buffer, STEP) >= 0) {
                if (buffer.size() > MAX_BYTES) {
                    throw new IOException("the answer is larger than " + MAX_BYTES + " bytes");
                }
            }
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException("the answer ended after " + buffer.size() + " bytes: " + e.getMessage(), e);
        }
        return buffer.readUtf8();
    }
}
