package io.vitharness.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.data.Offset.offset;

import io.vitharness.report.Figure;
import io.vitharness.report.Json;
import io.vitharness.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recorded answers to VQA sets through the command line, from the files to the figures. */
class ImportVqaTest {

    private static final double EXACT = 1e-10;

    @TempDir
    Path folder;

    private static InProcess harness;

    @BeforeAll
    static void start() throws Exception {
        harness = new InProcess();
    }

    @AfterAll
    static void stop() throws Exception {
        harness.close();
    }

    @Test
    void officialResultsOfASmallSetComeOutRight() throws Exception {
        Path questions = write(
                "val_questions.json",
                "{\"questions\":[{\"question_id\":1,\"image_id\":1,\"question\":\"how many?\"},"
                        + "{\"question_id\":2,\"image_id\":2,\"question\":\"which?\"}]}");
        write(
                "val_annotations.json",
                "{\"annotations\":[{\"question_id\":1,\"answer_type\":\"number\",\"answers\":["
                        + "\"two\",\"2\",\"Two.\",\"3\",\"3\",\"3\",\"3\",\"3\",\"3\",\"3\"]},"
                        + "{\"question_id\":2,\"answer_type\":\"other\",\"answers\":[" + ten("\"red\"") + "]}]}");
        Path results =
                write("results.json", "[{\"question_id\":1,\"answer\":\"2\"},{\"question_id\":2,\"answer\":\"Red\"}]");

        run(results, questions, "set=vqav2");

        assertThat(figure("vqa-accuracy/official")).isCloseTo(.45, offset(EXACT));
        assertThat(figure("vqa-accuracy/official-always")).isCloseTo(.95, offset(EXACT));
    }

    @Test
    void textVqaOfLlavaComesOutAsPublished() throws Exception {
        Path sheet = real("vqa-textvqa/llava-v1.5-13b.textvqa_val_even.jsonl");

        run(sheet, sheet, "set=textvqa");

        assertThat(figure("vqa-accuracy/evalai")).isCloseTo(.61288, offset(EXACT));
        assertThat(figure("vqa-accuracy/official")).isCloseTo(.49408, offset(EXACT));
        assertThat(figure("vqa-accuracy/lavis")).isCloseTo(.59224, offset(EXACT));
    }

    @Test
    void vizWizOfPeopleComesOutAsScored() throws Exception {
        Path sheet = real("vqa-vizwiz/vizwiz_val_human.jsonl");

        run(sheet, sheet, "set=vizwiz", "--answer-column", "prediction_majority");

        assertThat(figure("vqa-accuracy/official")).isCloseTo(.93694444, offset(1e-8));
    }

    private HarnessProcess.Ended run(Path answers, Path data, String set, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("import", answers.toString(), "--benchmark", "vqa"));
        arguments.addAll(List.of(
                "--model",
                "m",
                "--run-id",
                "r",
                "--runs",
                folder.resolve("runs").toString()));
        arguments.addAll(List.of("--data", data.toString(), "--set", set, "--set", "pictures=absent"));
        arguments.addAll(Arrays.asList(more));
        var ended = harness.run(arguments.toArray(String[]::new));
        assertThat(ended.said()).doesNotContain("\tat ");
        return ended;
    }

    private double figure(String metric) throws IOException {
        Report report = Json.read(folder.resolve("runs/r/report.json"), Report.class);
        return report.cells().get(0).figures().stream()
                .filter(figure ->
                        figure.metric().equals(metric) && figure.slice().isEmpty())
                .mapToDouble(Figure::value)
                .findFirst()
                .orElseThrow();
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static String ten(String answer) {
        return String.join(",", java.util.Collections.nCopies(10, answer));
    }

    private static Path real(String name) {
        Path root = Path.of(System.getProperty("harness.dist"))
                .toAbsolutePath()
                .normalize()
                .resolveSibling("");
        Path file = root.toAbsolutePath()
                .normalize()
                .resolveSibling("shared")
                .resolve("data")
                .resolve(name);
        assumeThat(file).as("the folder of real data, '../shared/data'").isRegularFile();
        return file;
    }
}
