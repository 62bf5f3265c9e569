package io.vitharness.models.onnx.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vitharness.models.onnx.graph.Graph;
import io.vitharness.models.onnx.header.ElementType;
import io.vitharness.testkit.Race;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuietStartTest {

    @TempDir
    Path folder;

    /** Run in a JVM of its own. */
    static final class Negation {

        public static void main(String[] files) throws Exception {
            SessionSettings settings =
                    new SessionSettings(1, new Placement(Placement.Provider.CPU, 0, Optional.empty()));
            try (Session session = Session.open(Path.of(files[0]), settings)) {
                System.out.println(session.run(Map.of("x", Tensor.floats(new float[] {5}, 1)))
                        .get("y")
                        .floats()[0]);
            }
        }
    }

    @Test
    void aLongCommandLineDoesNotEndTheProcess() throws Exception {
        String said = run("-Dlong=" + "x".repeat(8_000));

        assertThat(said).isEqualTo("-5.0");
    }

    @Test
    void nothingIsRecordedAboutTheUser() throws Exception {
        assumeThat(Path.of("/proc/self/task")).as("a system with a home from the environment").isDirectory();

        run("-Da=b");

        assertThat(folder.resolve("home/.cache/Microsoft")).doesNotExist();
    }

    @Test
    void librariesAreUnpackedOnceAndNoFolderIsLeftBehind() throws Exception {
        run("-Da=b");
        List<Path> first = unpacked();
        Object key = Files.readAttributes(first.get(0), java.nio.file.attribute.BasicFileAttributes.class)
                .lastModifiedTime();

        run("-Da=b");

        assertThat(unpacked()).isEqualTo(first);
        assertThat(first).hasSize(2);
        assertThat(Files.getLastModifiedTime(first.get(0))).isEqualTo(key);
        try (Stream<Path> left = Files.list(folder.resolve("tmp"))) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("onnxruntime-java"));
        }
    }

    @Test
    void whatCannotBeTurnedOffIsToldBeforeItDoesHarm() {
        assertThat(QuietStart.fault(false, 3_000)).isEmpty();
        assertThat(QuietStart.fault(true, 9_000)).isEmpty();
        assertThat(QuietStart.fault(false, 9_000).orElseThrow())
                .startsWith("the command line of this process (/proc/self/cmdline) has 9000 bytes, but ")
                .contains("java -jar")
                .endsWith("or set ORT_DISABLE_TELEMETRY=1");
    }

    private String run(String option) throws IOException, InterruptedException {
        Path graph = new Graph()
                .input("x", ElementType.FLOAT, 1)
                .node("Neg", "x", "y")
                .output("y", ElementType.FLOAT, 1)
                .write(folder.resolve("neg.onnx"));
        Files.createDirectories(folder.resolve("tmp"));
        ProcessBuilder builder = Race.freshJvm(
                Negation.class,
                List.of(
                        option,
                        "-DENGINE_CACHE_DIR=" + folder.resolve("cache"),
                        "-Djava.io.tmpdir=" + folder.resolve("tmp")),
                graph.toString());
        builder.environment().put("HOME", folder.resolve("home").toString());
        return Race.said(builder.start()).strip();
    }

    private List<Path> unpacked() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("onnxruntime"))
                    .sorted()
                    .toList();
        }
    }
}
