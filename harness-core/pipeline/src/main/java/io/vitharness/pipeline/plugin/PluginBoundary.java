package io.vitharness.pipeline.plugin;

import io.vitharness.spi.model.ModelException;
import java.util.ServiceConfigurationError;
import org.jspecify.annotations.Nullable;

/**
 * The one place where the harness calls into a plugin: sets the context class loader and turns whatever a plugin must
 * not throw or return into a {@link PluginException}. May be shared between threads.
 */
public final class PluginBoundary {

    private final String plugin;
    private final ClassLoader loader;

    /** A call that may throw one checked exception, which passes. */
    @FunctionalInterface
    public interface Call<T, E extends Exception> {
        T call() throws E;
    }

    /** A call of a model or a judge: slow, stopped by an interrupt. */
    @FunctionalInterface
    public interface SlowCall<T> {
        T call() throws ModelException, InterruptedException;
    }

    PluginBoundary(String plugin, ClassLoader loader) {
        this.plugin = plugin;
        this.loader = loader;
    }

    public static PluginBoundary of(Installed<?> plugin) {
        return new PluginBoundary(
                PluginKind.of(plugin.plugin()).word() + " plugin '" + plugin.id() + "' " + plugin.version() + " ("
                        + plugin.jar().getFileName() + ")",
                plugin.loader());
    }

    /** Calls a method that must not return null; {@code method} is its name in messages. */
    public <T, E extends Exception> T call(String method, Call<T, E> call) throws E {
        ClassLoader before = enter();
        try {
            return given(method, call.call());
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError | ServiceConfigurationError e) {
            throw fault(method, e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** The same for methods of models and judges. */
    public <T> T ask(String method, SlowCall<T> call) throws ModelException, InterruptedException {
        ClassLoader before = enter();
        try {
            return given(method, call.call());
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError | ServiceConfigurationError e) {
            throw fault(method, e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** Calls a method that returns nothing, such as {@code close}. */
    public void run(String method, Runnable call) {
        call(method, () -> {
            call.run();
            return Boolean.TRUE;
        });
    }

    /** The fault of a plugin whose answer cannot be; {@code how} goes on from "broke its promise: ". */
    public PluginException broken(String how) {
        return new PluginException(plugin + " broke its promise: " + how);
    }

    private ClassLoader enter() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        return before;
    }

    private <T> T given(String method, @Nullable T result) {
        if (result == null) {
            throw broken(method + "() returned null");
        }
        return result;
    }

    private PluginException fault(String method, Throwable cause) {
        return cause instanceof PluginException told
                ? told
                : new PluginException(plugin + " broke its promise: " + method + "() " + Faults.describe(cause), cause);
    }
}
