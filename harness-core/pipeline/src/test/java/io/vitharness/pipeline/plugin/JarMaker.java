package io.vitharness.pipeline.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Builds plugin jars outside the reactor: one source file against the interface, compiled and packed. */
public final class JarMaker {

    private final Path scratch;
    private final Map<String, String> manifest = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();

    /** A jar that is built as it should be: with the version of the interface. */
    public JarMaker(Path scratch) {
        this.scratch = scratch;
        manifest.put("Harness-Spi-Version", "1");
    }

    public JarMaker manifest(String name, String value) {
        manifest.put(name, value);
        return this;
    }

    public JarMaker withoutManifest() {
        manifest.clear();
        return this;
    }

    /** Adds a class. */
    public JarMaker source(String name, String source) {
        sources.put(name, source);
        return this;
    }

    /** Adds a line to the file of a service. */
    public JarMaker service(Class<?> service, String provider) {
        return text("META-INF/services/" + service.getName(), provider + "\n");
    }

    public JarMaker text(String entry, String text) {
        texts.merge(entry, text, String::concat);
        return this;
    }

    public Path write(Path jar) throws IOException {
        Path classes = Files.createTempDirectory(scratch, "classes");
        if (!sources.isEmpty()) {
            compile(classes);
        }
        Files.createDirectories(jar.toAbsolutePath().getParent());
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest());
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = classes.relativize(file).toString().replace('\\', '/');
                add(entries, name, Files.readAllBytes(file));
            }
            for (Map.Entry<String, String> text : texts.entrySet()) {
                add(entries, text.getKey(), text.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private Manifest manifest() {
        Manifest result = new Manifest();
        result.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.forEach(result.getMainAttributes()::putValue);
        return result;
    }

    private static void add(JarOutputStream entries, String name, byte[] bytes) throws IOException {
        entries.putNextEntry(new JarEntry(name));
        entries.write(bytes);
        entries.closeEntry();
    }

    private void compile(Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<Source> units = sources.entrySet().stream()
                .map(source -> new Source(source.getKey(), source.getValue()))
                .toList();
        List<String> options =
                List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
        if (!compiler.getTask(messages, null, null, options, null, units).call()) {
            throw new IllegalStateException("the plugin of a test does not compile: " + messages);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
