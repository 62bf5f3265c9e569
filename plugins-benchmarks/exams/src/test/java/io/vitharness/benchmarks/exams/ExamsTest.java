package io.vitharness.benchmarks.exams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.testkit.Configs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamsTest {

    @TempDir
    private Path folder;

    private Benchmark scienceQa(Map<String, String> keys) throws IOException {
        return new ScienceQaProvider().open(Configs.of(ScienceQaConfig.class, keys), folder);
    }

    @Test
    void scienceQaAsksInLlavasWords() throws IOException {
        ExamFixtures.scienceQa(folder);
        Question question = scienceQa(Map.of()).sample("5").question();

        assertThat(question.prompt().text())
                .isEqualTo("Context: Look.\nWhat is it?\nA. a circle\nB. a square\n"
                        + "Answer with the option's letter from the given choices directly.");
        assertThat(question.tags())
                .isEqualTo(Map.of("grade", "G7-12", "subject", "NAT", "with image", "IMG", "with text", "TXT"));
        assertThat(scienceQa(Map.of("media", "image")).sampleIds()).containsExactly("5", "11");
        assertThat(scienceQa(Map.of()).sample("4").question().tags()).containsEntry("without context", "NO");
        assertThat(scienceQa(Map.of()).sample("4").target()).isEqualTo(new Target.Option("B"));
    }

    @Test
    void brokenScienceQaIsNamedByItsPlace() throws IOException {
        ExamFixtures.scienceQa(folder);
        assertThatThrownBy(() -> scienceQa(Map.of("split", "val")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("found no problem '99'");
        assertThatThrownBy(() -> scienceQa(Map.of("split", "easy"))).hasMessageContaining("wanted also 'easy'");
        Files.delete(folder.resolve("images/test/5/image.png"));
        assertThatThrownBy(() -> scienceQa(Map.of())).hasMessageContaining("found no file for 1 of 2 pictures");
        Files.writeString(folder.resolve("problems.json"), "{\"4\": {\"question\": ");
        assertThatThrownBy(() -> scienceQa(Map.of())).hasMessageContaining("is it cut off?");
    }

    @Test
    void mmmuShowsEveryPictureInItsPlace() throws IOException {
        ExamFixtures.mmmu(folder);
        MmmuConfig config = Configs.of(MmmuConfig.class, Map.of("subjects", "[Art]"));
        try (Benchmark mmmu = new MmmuProvider().open(config, folder)) {
            List<Part> parts = mmmu.sample("validation_Art_1")
                    .question()
                    .prompt()
                    .turns()
                    .get(0)
                    .parts();

            assertThat(parts).hasSize(5);
            assertThat(parts.get(0)).isEqualTo(new Part.Text("Compare "));
            assertThat(parts.get(1)).isInstanceOf(Part.Picture.class);
            assertThat(parts.get(4))
                    .isEqualTo(new Part.Text(".\n(A) same\n(B) one's own\n\n"
                            + "Answer with the option's letter from the given choices directly."));
            assertThat(mmmu.sample("validation_Art_2").target()).isEqualTo(new Target.AnyOf(List.of("7", "seven")));
        }
    }

    @Test
    void anAbsentSubjectIsNamed() {
        assertThatThrownBy(() -> new MmmuProvider().open(Configs.of(MmmuConfig.class, Map.of()), folder))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("found no folder 'Art'");
    }

    /** Word for word {@code evaluation/build_query.py} of lupantech/MathVista, the same at f036866 and c8221f0. */
    @Test
    void mathVistaTellsTheWantedForm() throws IOException {
        ExamFixtures.mathVista(folder);
        try (Benchmark vista = new MathVistaProvider().open(Configs.of(MathVistaConfig.class, Map.of()), folder)) {
            assertThat(vista.sample("1").question().prompt().text())
                    .isEqualTo("Question: How many? (Unit: g)\nHint: Please answer the question requiring an integer"
                            + " answer and provide the final value, e.g., 1, 2, 3, at the end.\nSolution:");
            assertThat(vista.sample("2").question().prompt().text())
                    .isEqualTo("Question: Which?\nChoices:\n(A) red\n(B) blue\nHint: Please answer the question and"
                            + " provide the correct option letter, e.g., A, B, C, D, at the end.\nSolution:");
            assertThat(vista.sample("2").target()).isEqualTo(new Target.Option("B"));
            assertThat(vista.sample("1").question().tags()).containsEntry("skills", "counting; looking");
        }
    }

    @Test
    void listsOfPythonAreRead() {
        assertThat(PythonList.parse("['$6', \"Bob's\", 'a\\'b', 'x\\ny', 'π']"))
                .hasValue(List.of("$6", "Bob's", "a'b", "x\ny", "π"));
        assertThat(PythonList.parse("[]")).hasValue(List.of());
        assertThat(PythonList.parse("['a'")).isEmpty();
        assertThat(PythonList.parse("a, b")).isEmpty();
    }
}
