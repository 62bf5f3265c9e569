package io.vitharness.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that a stranger writes in one file, compiles against the SPI alone, jars and names: it runs in a suite. */
class StrangersPluginTest {

    private static final String SOURCE = """
            package stranger;

            import io.vitharness.spi.Default;
            import io.vitharness.spi.model.*;

            public final class Parrot implements ModelProvider<Parrot.Config> {
                public record Config(@Default("A") String says) {}
                public String id() { return "parrot"; }
                public String summary() { return "Says the same to everything."; }
                public Class<Config> configType() { return Config.class; }
                public Model open(Config config, Workshop workshop) {
                    return new Model() {
                        public ModelCard card() { return ModelCard.of("parrot", "parrot " + config.says()); }
                        public Capabilities capabilities() { return Capabilities.everything(); }
                        public Answer answer(Request request) { return Answer.text(config.says()); }
                        public void close() {}
                    };
                }
            }
            """;
    private static final String SUITE = """
            suite: strangers
            models:
              - { name: parrot, plugin: parrot, config: { says: B }, isolation: %s }
            benchmarks:
              - { name: mmbench, plugin: mmbench, synthetic: { kind: mmbench, samples: 12 } }
              - { name: seed-bench, plugin: seed-bench, synthetic: { kind: seed-bench, samples: 12 } }
            """;

    @TempDir
    Path folder;

    @Test
    void runsInASuiteAndIsSkippedWhereItCannotRank() throws Exception {
        HarnessProcess.Ended ended = run("shared", jar("1"));

        assertThat(ended.exit()).isZero();
        assertThat(ended.said())
                .contains("circular accuracy")
                .contains("skipped: parrot on seed-bench: protocol 'ranking' asks how likely each choice is");
    }

    @Test
    void runsInAProcessOfItsOwn() throws Exception {
        HarnessProcess.Ended ended = run("process", jar("1"));

        assertThat(ended.exit()).isZero();
        assertThat(ended.said()).contains("open parrot on cpu, in a process of its own");
    }

    @Test
    void otherSpiVersionIsNamedAndDoesNoHarm() throws Exception {
        Path plugins = jar("999");

        HarnessProcess.Ended ended = new HarnessProcess(folder).run("list", "--plugins", plugins.toString());

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.said())
                .contains("parrot.jar")
                .contains("999")
                .contains("mmbench")
                .doesNotContain("\tat ");
    }

    private HarnessProcess.Ended run(String isolation, Path plugins) throws Exception {
        Files.writeString(folder.resolve("suite.yaml"), SUITE.formatted(isolation));
        return new HarnessProcess(folder).run("run", "suite.yaml", "--plugins", plugins.toString(), "--no-site");
    }

    /** Compiles and jars the plugin; returns its folder. */
    private Path jar(String spiVersion) throws IOException {
        Path source =
                Files.writeString(Files.createDirectories(folder.resolve("src")).resolve("Parrot.java"), SOURCE);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        String harness =
                Path.of(System.getProperty("harness.dist"), "harness.jar").toString();
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", harness, "-proc:none", "-d", classes.toString(), source.toString());
        assertThat(compiled).isZero();
        Path plugins = Files.createDirectories(folder.resolve("their-plugins"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Harness-Spi-Version", spiVersion);
        manifest.getMainAttributes().putValue("Implementation-Version", "0.9");
        try (OutputStream file = Files.newOutputStream(plugins.resolve("parrot.jar"));
                JarOutputStream jar = new JarOutputStream(file, manifest)) {
            for (String name : new String[] {"Parrot", "Parrot$1", "Parrot$Config"}) {
                jar.putNextEntry(new ZipEntry("stranger/" + name + ".class"));
                jar.write(Files.readAllBytes(classes.resolve("stranger/" + name + ".class")));
            }
            jar.putNextEntry(new ZipEntry("META-INF/services/io.vitharness.spi.model.ModelProvider"));
            jar.write("stranger.Parrot\n".getBytes(StandardCharsets.UTF_8));
        }
        return plugins;
    }
}
