package io.vitharness.pipeline.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.spi.model.ModelProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginLoaderTest {

    @TempDir
    Path folder;

    private Path plugins;

    @BeforeEach
    void makeFolder() throws IOException {
        plugins = Files.createDirectories(folder.resolve("plugins"));
    }

    @Test
    void pluginOfOneFileIsFoundWithItsVersion() throws IOException {
        Path jar = parrot("Parrot").manifest("Implementation-Version", "1.2").write(plugins.resolve("parrot.jar"));

        Installed<ModelProvider<?>> parrot = load().models().get("parrot");

        assertThat(parrot.version()).isEqualTo("1.2");
        assertThat(parrot.jar()).isEqualTo(jar);
        assertThat(parrot.plugin().getClass().getClassLoader()).isSameAs(parrot.loader());
        assertThat(load().faults()).isEmpty();
    }

    @Test
    void folderOfJarsIsOnePlugin() throws IOException {
        Path home = plugins.resolve("parrot");
        Path jar = maker().source("acme.Parrot", parrotThatNeeds("acme.lib.Words.summary()"))
                .source("acme.lib.Words", words())
                .service(ModelProvider.class, "acme.Parrot")
                .write(home.resolve("a.jar"));
        removeEntry(jar, "acme/lib/Words.class");
        maker().withoutManifest().source("acme.lib.Words", words()).write(home.resolve("lib.jar"));

        Catalogue catalogue = load();

        assertThat(catalogue.faults()).isEmpty();
        assertThat(catalogue.models().get("parrot").jar()).isEqualTo(home);
        assertThat(catalogue.models().get("parrot").plugin().summary()).isEqualTo("Words of a library");
    }

    @Test
    void secondPluginOfAnIdIsNamedAndNotTaken() throws IOException {
        Path first = parrot("Parrot").write(plugins.resolve("a.jar"));
        Path second = parrot("Parrot").write(plugins.resolve("b.jar"));

        Catalogue catalogue = load();

        assertThat(catalogue.models().get("parrot").jar()).isEqualTo(first);
        assertThat(catalogue.faults())
                .containsExactly(
                        second + ": model plugin 'parrot' is not taken, since " + first + " has one of this id");
    }

    @Test
    void brokenPluginsAreNamedAndTakeNoOtherDown() throws IOException {
        parrot("Parrot").write(plugins.resolve("z-good.jar"));
        Path text = Files.writeString(plugins.resolve("a-text.jar"), "not a jar");
        Path empty = Files.createDirectories(plugins.resolve("b-empty"));
        Path none = maker().write(plugins.resolve("c-none.jar"));
        Path unmarked = parrot("Parrot").withoutManifest().write(plugins.resolve("d-unmarked.jar"));
        Path newer = parrot("Parrot").manifest("Harness-Spi-Version", "2").write(plugins.resolve("e-newer.jar"));
        Path copied =
                parrot("Parrot").text("io/vitharness/spi/Plugin.class", "x").write(plugins.resolve("f-copied.jar"));

        Catalogue catalogue = load();

        assertThat(catalogue.models()).containsOnlyKeys("parrot");
        assertThat(catalogue.faults())
                .containsExactly(
                        text + ": cannot be read as a jar (zip END header not found); copy or build it again",
                        empty + ": this folder of a plugin holds no jar",
                        none + ": declares no plugin; META-INF/services must name a ModelProvider, BenchmarkProvider"
                                + " or JudgeProvider",
                        unmarked
                                + ": its manifest has no Harness-Spi-Version; build it against harness-spi and write 1",
                        newer
                                + ": is built for Harness-Spi-Version 2 but this harness has 1; get the plugin's build for it",
                        copied + ": holds its own copy of the harness's interface (io/vitharness/spi/Plugin.class);"
                                + " build it with harness-spi as 'provided'");
    }

    @Test
    void brokenProvidersOfAJarAreNamedAndItsGoodOneIsTaken() throws IOException {
        Path jar = maker().source("acme.Parrot", PluginSources.PARROT)
                .source(
                        "acme.Dead",
                        PluginSources.parrot("Dead")
                                .replace(
                                        "public String id()",
                                        "public Dead() { throw new IllegalStateException(\"no luck\"); }"
                                                + " public String id()"))
                .source("acme.Shouting", PluginSources.parrot("Shouting").replace("\"parrot\"", "\"PARROT!\""))
                .source(
                        "acme.Silent",
                        PluginSources.parrot("Silent").replace("return \"Says what it is told.\";", "return null;"))
                .source(
                        "acme.Angry",
                        PluginSources.parrot("Angry")
                                .replace("return \"Says what it is told.\";", "throw new AssertionError(7);"))
                .source("acme.Other", "package acme; public class Other {}")
                .service(
                        ModelProvider.class,
                        "acme.Missing\nacme.Dead\nacme.Shouting\nacme.Silent\nacme.Angry\nacme.Other\nacme.Parrot")
                .write(plugins.resolve("many.jar"));

        Catalogue catalogue = load();

        assertThat(catalogue.models()).containsOnlyKeys("parrot");
        assertThat(catalogue.faults())
                .containsExactly(
                        jar + ": acme.Missing not found",
                        jar + ": acme.Dead could not be instantiated: it threw IllegalStateException: no luck",
                        jar + ": acme.Shouting broke its promise: id() must be lower-case letters, digits and hyphens"
                                + " but is 'PARROT!'",
                        jar + ": acme.Silent broke its promise: summary() returned null",
                        jar + ": acme.Angry broke its promise: summary() threw AssertionError: 7",
                        jar + ": acme.Other not a subtype");
    }

    @Test
    void classThatIsMissingIsNamedWithWhereItWasLookedFor() throws IOException {
        Path whole = maker().source("acme.Parrot", parrotThatNeeds("acme.lib.Words.summary()"))
                .source("acme.lib.Words", words())
                .service(ModelProvider.class, "acme.Parrot")
                .write(plugins.resolve("parrot.jar"));
        removeEntry(whole, "acme/lib/Words.class");

        assertThat(load().faults())
                .containsExactly(whole + ": acme.Parrot broke its promise: summary() needs the class acme.lib.Words,"
                        + " which neither its jars nor the harness nor the engines in lib/ have");
    }

    @Test
    void enginesAreSharedAndThePipelineIsInvisible() throws Exception {
        maker().source("acme.lib.Words", words()).write(folder.resolve("lib/engine.jar"));
        parrot("Parrot").write(plugins.resolve("a.jar"));
        maker().source("acme.Second", PluginSources.parrot("Second").replace("\"parrot\"", "\"second\""))
                .service(ModelProvider.class, "acme.Second")
                .write(plugins.resolve("b.jar"));

        Catalogue catalogue = load();
        ClassLoader first = catalogue.models().get("parrot").loader();
        ClassLoader second = catalogue.models().get("second").loader();

        assertThat(first).isNotSameAs(second);
        assertThat(first.loadClass("acme.lib.Words")).isSameAs(second.loadClass("acme.lib.Words"));
        assertThat(first.loadClass("io.vitharness.spi.Plugin")).isSameAs(io.vitharness.spi.Plugin.class);
        assertThat(first.loadClass("tools.jackson.databind.JsonNode")).isSameAs(tools.jackson.databind.JsonNode.class);
        assertThat(classesSeen(
                        first, "io.vitharness.pipeline.plugin.Catalogue", "io.vitharness.report.Json", "acme.Second"))
                .isEmpty();
    }

    @Test
    void ownJarsComeBeforeTheEnginesAndTheHarness() throws Exception {
        maker().source("acme.lib.Words", words()).write(folder.resolve("lib/engine.jar"));
        maker().source("acme.Parrot", parrotThatNeeds("acme.lib.Words.summary()"))
                .source("acme.lib.Words", words().replace("of a library", "of its own"))
                .text("io/vitharness/pipeline/secret.txt", "mine")
                .service(ModelProvider.class, "acme.Parrot")
                .write(plugins.resolve("a.jar"));

        Installed<ModelProvider<?>> parrot = load().models().get("parrot");

        assertThat(parrot.plugin().summary()).isEqualTo("Words of its own");
        assertThat(parrot.loader()
                        .getResource("META-INF/services/" + ModelProvider.class.getName())
                        .toString())
                .contains("a.jar");
        assertThat(parrot.loader().getResource("junit-platform.properties")).isNull();
    }

    @Test
    void namedFolderThatIsMissingIsAFault() {
        Path missing = folder.resolve("mine");
        PluginPlaces places = new PluginPlaces(plugins, folder.resolve("lib"), List.of(missing));

        assertThat(new PluginLoader(getClass().getClassLoader(), places).load().faults())
                .containsExactly(missing + ": there is no such folder of plugins");
    }

    @Test
    void unknownIdListsTheKnownWithTheNearest() throws IOException {
        parrot("Parrot").write(plugins.resolve("parrot.jar"));

        assertThat(load().unknown(PluginKind.MODEL, "parot"))
                .isEqualTo("no model plugin 'parot' is installed; did you mean 'parrot'? known: parrot");
        assertThat(load().unknown(PluginKind.JUDGE, "x")).isEqualTo("no judge plugin 'x' is installed; known: none");
    }

    @Test
    void hashOfAFolderCoversEveryFile() throws IOException {
        parrot("Parrot").write(plugins.resolve("parrot/a.jar"));
        Installed<?> parrot = load().models().get("parrot");
        String before = parrot.sha256();

        Files.writeString(plugins.resolve("parrot/notes.txt"), "x");

        assertThat(before).hasSize(64);
        assertThat(parrot.sha256()).isNotEqualTo(before);
    }

    private Catalogue load() {
        PluginPlaces places = new PluginPlaces(plugins, folder.resolve("lib"), List.of());
        return new PluginLoader(getClass().getClassLoader(), places).load();
    }

    private JarMaker maker() {
        return new JarMaker(folder);
    }

    private JarMaker parrot(String name) {
        return maker().source("acme." + name, PluginSources.parrot(name)).service(ModelProvider.class, "acme." + name);
    }

    private static String parrotThatNeeds(String words) {
        return PluginSources.PARROT.replace("\"Says what it is told.\"", words);
    }

    private static String words() {
        return "package acme.lib; public class Words { public static final String SUMMARY = summary();"
                + " public static String summary() { return \"Words of a library\"; } }";
    }

    private static List<String> classesSeen(ClassLoader loader, String... names) {
        return List.of(names).stream().filter(name -> isSeen(loader, name)).toList();
    }

    private static boolean isSeen(ClassLoader loader, String name) {
        try {
            return loader.loadClass(name) != null;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static void removeEntry(Path jar, String entry) throws IOException {
        try (var files = java.nio.file.FileSystems.newFileSystem(jar)) {
            Files.delete(files.getPath(entry));
        }
    }
}
