package io.vitharness.assembly;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The command line of {@code dist/harness.jar} in this JVM, in a class loader of its own: as the process, but without its start. */
final class InProcess implements AutoCloseable {

    private final URLClassLoader loader;

    InProcess() throws Exception {
        URL jar = Path.of(System.getProperty("harness.dist"), "harness.jar")
                .toUri()
                .toURL();
        loader = new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
    }

    /** How it ended and what it said on both streams. */
    HarnessProcess.Ended run(String... arguments) throws Exception {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        try {
            System.setOut(both);
            System.setErr(both);
            Thread.currentThread().setContextClassLoader(loader);
            Method execute = loader.loadClass("io.vitharness.cli.Main").getMethod("execute", String[].class);
            int exit = (int) execute.invoke(null, (Object) arguments);
            return new HarnessProcess.Ended(exit, said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
