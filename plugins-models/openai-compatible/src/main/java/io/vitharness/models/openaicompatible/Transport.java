package io.vitharness.models.openaicompatible;

import io.vitharness.spi.Secret;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import tools.jackson.databind.node.ObjectNode;

/** Sends one request at a time per caller and never sends it again. Safe from many threads; an interrupt cancels the call. */
final class Transport implements AutoCloseable {

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(15);

    private final OkHttpClient client;
    private final HttpUrl address;
    private final Request blank;

    Transport(ServerConfig config) {
        this.client = client(config);
        this.address = HttpUrl.get(config.address());
        this.blank = blank(config, address);
    }

    Reply get(String path) throws IOException, InterruptedException {
        return send(blank.newBuilder().url(at(path)).get().build());
    }

    Reply post(String path, ObjectNode body) throws IOException, InterruptedException {
        return send(blank.newBuilder().url(at(path)).post(new JsonBody(body)).build());
    }

    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private Reply send(Request request) throws IOException, InterruptedException {
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        var call = client.newCall(request);
        call.enqueue(new ReplyReader(reply));
        try {
            return reply.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException fault) {
                throw fault;
            }
            throw new IOException("the answer could not be read: " + e.getCause(), e.getCause());
        } catch (CancellationException e) {
            throw new IOException("the call was cancelled", e);
        } finally {
            call.cancel();
        }
    }

    private HttpUrl at(String path) {
        return address.newBuilder().addPathSegments(path).build();
    }

    private static OkHttpClient client(ServerConfig config) {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(config.parallelCalls());
        dispatcher.setMaxRequestsPerHost(config.parallelCalls());
        Duration connect = config.timeout().compareTo(LONGEST_CONNECT) < 0 ? config.timeout() : LONGEST_CONNECT;
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .callTimeout(config.timeout())
                .connectTimeout(connect)
                .readTimeout(Duration.ZERO) // a long answer is silent until it is complete; the call's time limits it
                .writeTimeout(Duration.ZERO)
                .followRedirects(false) // another host must not get the key
                .followSslRedirects(false);
        if (config.address().startsWith("http:")) {
            builder.protocols(List.of(Protocol.HTTP_1_1));
        }
        return builder.build();
    }

    private static Request blank(ServerConfig config, HttpUrl address) {
        Request.Builder request = new Request.Builder()
                .url(address)
                .header("Accept", "application/json")
                .header("User-Agent", "vit-harness");
        config.headers().forEach(request::header);
        for (Map.Entry<String, Secret> header : config.secretHeaders().entrySet()) {
            request.header(header.getKey(), header.getValue().reveal());
        }
        config.key().ifPresent(key -> request.header("Authorization", "Bearer " + key.reveal()));
        return request.build();
    }
}
