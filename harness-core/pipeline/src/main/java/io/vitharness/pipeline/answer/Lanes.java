package io.vitharness.pipeline.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Works off a list on several threads; the first fault or interrupt stops them all. */
final class Lanes {

    /** What is done with one piece of the list. */
    @FunctionalInterface
    interface Work<T> {
        void on(T piece) throws IOException, InterruptedException;
    }

    private Lanes() {}

    static <T> List<List<T>> cut(List<T> items, int size) {
        List<List<T>> pieces = new ArrayList<>();
        for (int from = 0; from < items.size(); from += size) {
            pieces.add(items.subList(from, Math.min(items.size(), from + size)));
        }
        return pieces;
    }

    static <T> void run(List<T> pieces, int lanes, Work<T> work) throws IOException, InterruptedException {
        Iterator<T> rest = pieces.iterator();
        ExecutorService threads = Executors.newFixedThreadPool(lanes);
        CompletionService<Boolean> running = new ExecutorCompletionService<>(threads);
        try {
            for (int lane = 0; lane < lanes; lane++) {
                running.submit(() -> drain(rest, work));
            }
            for (int lane = 0; lane < lanes; lane++) {
                running.take().get();
            }
        } catch (ExecutionException e) {
            rethrow(Objects.requireNonNullElse(e.getCause(), e));
        } finally {
            threads.shutdownNow();
        }
    }

    /** Returns true when the list is worked off. */
    private static <T> boolean drain(Iterator<T> rest, Work<T> work) throws IOException, InterruptedException {
        while (true) {
            T piece;
            synchronized (rest) {
                if (!rest.hasNext() || Thread.currentThread().isInterrupted()) {
                    return !rest.hasNext();
                }
                piece = rest.next();
            }
            work.on(piece);
        }
    }

    private static void rethrow(Throwable cause) throws IOException, InterruptedException {
        if (cause instanceof IOException fault) {
            throw fault;
        }
        if (cause instanceof InterruptedException stop) {
            throw stop;
        }
        if (cause instanceof Error fault) {
            throw fault;
        }
        throw cause instanceof RuntimeException fault ? fault : new IllegalStateException(cause);
    }
}
