package io.vitharness.pipeline.plugin;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * Loads one plugin: the JDK first, then the plugin's own jars, then what {@link HarnessView} shows, then the engines.
 * Resources come from its own jars and the engines, never from the harness; so do services, save those of the
 * harness's interface, which count in its own jars only.
 */
final class PluginClassLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    private static final String OUR_SERVICES = "META-INF/services/io.vitharness.";

    private final ClassLoader engines;

    PluginClassLoader(String name, List<URL> jars, ClassLoader engines) {
        super(name, jars.toArray(URL[]::new), engines);
        this.engines = engines;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            return HarnessView.isShared(name) ? engines.loadClass(name) : find(name);
        }
    }

    @Override
    public URL getResource(String name) {
        URL own = findResource(name);
        return own != null || name.startsWith(OUR_SERVICES) ? own : engines.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        List<URL> found = new ArrayList<>(Collections.list(findResources(name)));
        if (!name.startsWith(OUR_SERVICES)) {
            found.addAll(Collections.list(engines.getResources(name)));
        }
        return Collections.enumeration(found);
    }

    private Class<?> find(String name) throws ClassNotFoundException {
        try {
            return ClassLoader.getPlatformClassLoader().loadClass(name);
        } catch (ClassNotFoundException notOfTheJdk) {
            return findOwn(name);
        }
    }

    private Class<?> findOwn(String name) throws ClassNotFoundException {
        try {
            return findClass(name);
        } catch (ClassNotFoundException notOwn) {
            return engines.loadClass(name);
        }
    }
}
