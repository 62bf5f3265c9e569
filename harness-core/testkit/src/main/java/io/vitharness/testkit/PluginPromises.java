package io.vitharness.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.spi.Plugin;
import java.lang.reflect.InvocationTargetException;
import java.util.ServiceLoader;

/** What every plugin promises, whatever its kind. */
final class PluginPromises {

    private PluginPromises() {}

    static void idIsAWord(Plugin plugin) {
        assertThat(plugin.id())
                .as("a plugin's id is lower-case letters, digits and hyphens")
                .matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(plugin.id()).as("the id is the same at every call").isEqualTo(plugin.id());
    }

    static void summaryIsOneLine(Plugin plugin) {
        assertThat(plugin.summary())
                .as("a plugin's summary is one sentence on one line, at most 120 characters")
                .isNotBlank()
                .doesNotContain("\n", "\r")
                .hasSizeLessThanOrEqualTo(120);
    }

    static <P extends Plugin> void isNamedInServices(Class<P> kind, Plugin plugin) {
        assertThat(ServiceLoader.load(kind).stream().map(ServiceLoader.Provider::type))
                .as(
                        "META-INF/services/%s must hold the line %s",
                        kind.getName(), plugin.getClass().getName())
                .anyMatch(type -> type.getName().equals(plugin.getClass().getName()));
    }

    static void listingLoadsNoEngine(Plugin plugin) {
        try (EngineFreeLoader loader = new EngineFreeLoader()) {
            Class<?> type = Class.forName(plugin.getClass().getName(), true, loader);
            Object fresh = type.getConstructor().newInstance();
            for (String listed : new String[] {"id", "summary", "configType"}) {
                type.getMethod(listed).invoke(fresh);
            }
            assertThat(loader.refused())
                    .as("creating %s and asking its id, summary and configuration", type)
                    .isEmpty();
        } catch (InvocationTargetException e) {
            throw new AssertionError("listing " + plugin.getClass().getName() + " failed", e.getCause());
        } catch (ReflectiveOperationException | LinkageError | java.io.IOException e) {
            throw new AssertionError(
                    plugin.getClass().getName() + " must be a public class with a public constructor without parameters"
                            + " and load without any engine",
                    e);
        }
    }
}
