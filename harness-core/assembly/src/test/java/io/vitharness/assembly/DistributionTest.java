package io.vitharness.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

class DistributionTest {

    private static final Path DIST = Path.of(System.getProperty("harness.dist"));

    @Test
    void leanJarStartsTheCommandLineAndMayUseNatives() throws IOException {
        try (var jar = new JarFile(DIST.resolve("harness.jar").toFile())) {
            var attributes = jar.getManifest().getMainAttributes();

            assertThat(attributes.getValue("Main-Class")).isEqualTo("io.vitharness.cli.Main");
            assertThat(attributes.getValue("Multi-Release")).isEqualTo("true");
            assertThat(attributes.getValue("Enable-Native-Access")).isEqualTo("ALL-UNNAMED");
        }
    }

    @Test
    void leanJarHoldsNoNativesModulesSignaturesOrEngines() throws IOException {
        assertThat(entries(DIST.resolve("harness.jar")))
                .isNotEmpty()
                .noneMatch(name -> name.matches(".*\\.(so|dll|dylib|jnilib)"))
                .noneMatch(name -> name.endsWith("module-info.class"))
                .noneMatch(name -> name.matches("META-INF/[^/]*\\.(SF|DSA|RSA)"))
                .noneMatch(name -> name.startsWith("org/tensorflow/"))
                .noneMatch(name -> name.startsWith("ai/onnxruntime/") || name.startsWith("ai/djl/"))
                .noneMatch(name -> name.startsWith("org/duckdb/"));
    }

    @Test
    void leanJarCarriesItsLicences() throws IOException {
        assertThat(entries(DIST.resolve("harness.jar")))
                .contains("LICENSE", "NOTICE", "META-INF/NOTICE", "META-INF/NOTICE.txt", "META-INF/THIRD-PARTY.txt");
    }

    @Test
    void everyPluginNamesItselfAndTheSpiItWasBuiltAgainst() throws IOException {
        var plugins = jars(DIST.resolve("plugins"));

        assertThat(plugins).isNotEmpty();
        for (Path plugin : plugins) {
            try (var jar = new JarFile(plugin.toFile())) {
                var attributes = jar.getManifest().getMainAttributes();
                assertThat(attributes.getValue("Harness-Spi-Version"))
                        .as("%s", plugin)
                        .isEqualTo("1");
                assertThat(attributes.getValue("Implementation-Title"))
                        .as("%s", plugin)
                        .isNotBlank();
                assertThat(attributes.getValue("Implementation-Version"))
                        .as("%s", plugin)
                        .isNotBlank();
            }
        }
    }

    @Test
    void pluginsHoldOnlyTheirOwnClasses() throws IOException {
        for (Path plugin : jars(DIST.resolve("plugins"))) {
            assertThat(entries(plugin))
                    .as("%s", plugin)
                    .filteredOn(name -> name.endsWith(".class"))
                    .allMatch(name -> name.matches("io/vitharness/(models|benchmarks|judges)/.*"));
        }
    }

    @Test
    void enginesLieBesideTheJar() throws IOException {
        assertThat(jars(DIST.resolve("lib")))
                .extracting(jar -> jar.getFileName().toString())
                .anyMatch(name -> name.matches("tensorflow-core-native-.*-(linux|macosx|windows)-.*\\.jar"))
                .anyMatch(name -> name.startsWith("tensorflow-core-api-"))
                .anyMatch(name -> name.startsWith("ndarray-"))
                .anyMatch(name -> name.startsWith("javacpp-"))
                .anyMatch(name -> name.startsWith("protobuf-java-"))
                .anyMatch(name -> name.startsWith("duckdb_jdbc-"))
                .anyMatch(name -> name.startsWith("onnxruntime-engine-"))
                .anyMatch(name -> name.matches("onnxruntime-[0-9.]+\\.jar"))
                .anyMatch(name -> name.startsWith("tokenizers-"))
                .noneMatch(name -> name.startsWith("harness-"));
    }

    @Test
    void readmeNamesEveryPlugin() throws IOException {
        Path root = DIST.resolveSibling("");
        String readme = Files.readString(root.resolve("README.md"));
        for (String kind : List.of("plugins-models", "plugins-benchmarks", "plugins-judges")) {
            try (var folders = Files.list(root.resolve(kind))) {
                assertThat(folders.filter(folder -> Files.isRegularFile(folder.resolve("pom.xml"))))
                        .isNotEmpty()
                        .allSatisfy(folder ->
                                assertThat(readme).contains("(" + kind + "/" + folder.getFileName() + "/README.md)"));
            }
        }
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> entries(Path file) throws IOException {
        try (var jar = new JarFile(file.toFile())) {
            return jar.stream().map(ZipEntry::getName).toList();
        }
    }
}
