package io.vitharness.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginFoldersTest {

    private static final Map<String, String> SERVICES = Map.of(
            "plugins-models", "io.vitharness.spi.model.ModelProvider",
            "plugins-benchmarks", "io.vitharness.spi.benchmark.BenchmarkProvider",
            "plugins-judges", "io.vitharness.spi.judge.JudgeProvider");

    private static final Map<String, Pattern> CONTRACTS = Map.of(
            "plugins-models", Pattern.compile("extends\\s+ModelContract<"),
            "plugins-benchmarks", Pattern.compile("extends\\s+BenchmarkContract<"),
            "plugins-judges", Pattern.compile("extends\\s+JudgeContract<"));

    @Test
    void everyPluginFolderIsComplete() {
        List<String> missing = new ArrayList<>();

        Room.plugins().forEach(room -> missing.addAll(missing(Repository.root(), room.folder())));

        assertThat(missing).as("what a plugin's folder must hold").isEmpty();
    }

    @Test
    void everyPluginFolderIsAModule() {
        assertThat(SERVICES.keySet().stream()
                        .flatMap(shelf -> Repository.files(Repository.root().resolve(shelf), "pom.xml").stream())
                        .map(pom -> Repository.root().relativize(pom.getParent()))
                        .map(folder -> folder.toString().replace('\\', '/'))
                        .filter(folder -> folder.split("/").length == 2))
                .as("folders with a pom.xml that the root pom does not name")
                .isSubsetOf(Repository.modules());
    }

    @Test
    void emptyFolderMissesEverything(@TempDir Path root) {
        assertThat(missing(root, "plugins-models/bare"))
                .containsExactly(
                        "plugins-models/bare/README.md",
                        "plugins-models/bare/src/main/resources/META-INF/services/" + SERVICES.get("plugins-models"),
                        "plugins-models/bare/src/test/java: a test that extends the contract of its kind");
    }

    @Test
    void contractOfAnotherKindDoesNotCount(@TempDir Path root) throws IOException {
        Path tests = Files.createDirectories(root.resolve("plugins-judges/odd/src/test/java"));
        Files.writeString(tests.resolve("OddTest.java"), "class OddTest extends ModelContract<Odd.Config> {}");

        assertThat(missing(root, "plugins-judges/odd")).anyMatch(line -> line.contains("contract"));
    }

    @Test
    void benchmarkMustTellItsFiles(@TempDir Path root) throws IOException {
        Path folder = Files.createDirectories(root.resolve("plugins-benchmarks/mute"));
        Files.writeString(folder.resolve("README.md"), "# Mute\n\n## Data\n");

        assertThat(missing(root, "plugins-benchmarks/mute")).anyMatch(line -> line.contains("'## Files'"));
    }

    @Test
    void completeFolderMissesNothing(@TempDir Path root) throws IOException {
        Path folder = root.resolve("plugins-judges/good");
        Path services = Files.createDirectories(folder.resolve("src/main/resources/META-INF/services"));
        Path tests = Files.createDirectories(folder.resolve("src/test/java"));
        Files.writeString(folder.resolve("README.md"), "# Good\n");
        Files.writeString(services.resolve(SERVICES.get("plugins-judges")), "io.vitharness.judges.good.Good\n");
        Files.writeString(tests.resolve("GoodTest.java"), "class GoodTest extends JudgeContract<Good.Config> {}");

        assertThat(missing(root, "plugins-judges/good")).isEmpty();
    }

    private static List<String> missing(Path root, String folder) {
        String shelf = folder.substring(0, folder.indexOf('/'));
        List<String> missing = new ArrayList<>();
        for (String file : List.of("README.md", "src/main/resources/META-INF/services/" + SERVICES.get(shelf))) {
            Path place = root.resolve(folder).resolve(file);
            if (!Files.isRegularFile(place) || Repository.text(place).isBlank()) {
                missing.add(folder + "/" + file);
            }
        }
        Path readme = root.resolve(folder).resolve("README.md");
        if (shelf.equals("plugins-benchmarks")
                && Files.isRegularFile(readme)
                && !Repository.text(readme).contains("\n## Files\n")) {
            missing.add(folder + "/README.md: a section '## Files', which 'harness data layout' tells");
        }
        boolean held = Repository.files(root.resolve(folder).resolve("src/test/java"), ".java").stream()
                .anyMatch(test ->
                        CONTRACTS.get(shelf).matcher(Repository.text(test)).find());
        if (!held) {
            missing.add(folder + "/src/test/java: a test that extends the contract of its kind");
        }
        return missing;
    }
}
