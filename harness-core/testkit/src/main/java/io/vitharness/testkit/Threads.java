package io.vitharness.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calls the same things from several threads at a time, for the contracts' promises about sharing. */
final class Threads {

    private Threads() {}

    /** What each call gave, in the order of the calls; the first failure is thrown. */
    static <T> List<T> callAll(int threads, List<Callable<T>> calls) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : pool.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError("a call from one of " + threads + " threads failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
