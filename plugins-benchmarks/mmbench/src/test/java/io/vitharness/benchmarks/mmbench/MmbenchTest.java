package io.vitharness.benchmarks.mmbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.data.synthetic.SetKind;
import io.vitharness.data.synthetic.SyntheticSet;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.benchmark.JudgeChoice;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.testkit.Configs;
import io.vitharness.testkit.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MmbenchTest {

    @TempDir
    private Path folder;

    @Test
    void questionsAreAskedOneByOneWithTheirPassesInOrder() throws IOException {
        assertThat(open(Tsv.fiveRows(), Map.of()).sampleIds())
                .containsExactly("7", "1000007", "2000007", "8", "1000008");
    }

    @Test
    void rowBecomesAQuestionWithItsPictureFirst() throws IOException {
        Question question = open(Tsv.fiveRows(), Map.of()).sample("7").question();

        assertThat(question.prompt().turns().get(0).parts().get(0))
                .isEqualTo(new Part.Picture(Pictures.square(0xff0000)));
        assertThat(question.prompt().text()).contains("What shape\nis the sign?");
        assertThat(question.choices())
                .containsExactly(new Choice("A", "round"), new Choice("B", "square"), new Choice("C", "oval"));
        assertThat(question.group()).isEqualTo("7");
        assertThat(question.cluster()).isEqualTo(Pictures.square(0xff0000).sha256());
        assertThat(question.tags())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "category",
                        "attribute_recognition",
                        "l2-category",
                        "finegrained_perception (instance-level)",
                        "split",
                        "dev",
                        Question.PASS,
                        "0"));
    }

    @Test
    void referenceLeadsToThePictureOfTheOtherRow() throws IOException {
        Benchmark benchmark = open(Tsv.fiveRows(), Map.of());

        assertThat(benchmark.sample("2000007").question().prompt().pictures())
                .isEqualTo(benchmark.sample("7").question().prompt().pictures());
        assertThat(benchmark.sample("2000007").question().tags()).containsEntry(Question.PASS, "2");
        assertThat(benchmark.sample("1000008").question().cluster())
                .isEqualTo(Pictures.square(0x00ff00).sha256());
    }

    @Test
    void wordsThatPandasTakesForMissingAreNoOptions() throws IOException {
        assertThat(open(Tsv.fiveRows(), Map.of()).sample("1000008").question().choices())
                .extracting(Choice::label)
                .containsExactly("A", "B");
    }

    @Test
    void listOfPicturesIsShownWhole() throws IOException {
        String list = "['" + Tsv.picture(0xff0000) + "', '" + Tsv.picture(0x0000ff) + "']";

        Question question =
                open(new Tsv().row(1, "image", list), Map.of()).sample("1").question();

        assertThat(question.prompt().pictures()).containsExactly(Pictures.square(0xff0000), Pictures.square(0x0000ff));
    }

    @Test
    void quotedBase64WithLineEndsIsRead() throws IOException {
        String broken = "\"" + Tsv.picture(0xff0000).replaceAll("(.{76})", "$1\r\n") + "\"";

        List<Image> pictures = open(new Tsv().row(1, "image", broken), Map.of())
                .sample("1")
                .question()
                .prompt()
                .pictures();

        assertThat(pictures).containsExactly(Pictures.square(0xff0000));
    }

    @Test
    void legacyFileWithThePictureOnEveryPassGivesTheSame() throws IOException {
        Tsv legacy = new Tsv().row(1).row(1000001, "answer", "B").row(2000001, "answer", "C");
        Tsv modern =
                new Tsv().row(1).row(1000001, "answer", "B", "image", "1").row(2000001, "answer", "C", "image", "1");
        Benchmark one = open(legacy, Map.of());
        Question asked = one.sample("2000001").question();

        assertThat(open(modern, Map.of()).sample("2000001").question()).isEqualTo(asked);
    }

    @Test
    void vanillaAsksTheFirstPassAlone() throws IOException {
        Benchmark vanilla = open(Tsv.fiveRows(), Map.of("protocol", "vanilla"));

        assertThat(vanilla.sampleIds()).containsExactly("7", "8");
        assertThat(vanilla.protocol().judge())
                .isEqualTo(new JudgeChoice("choice", Map.of("groups", "each", "variant", "default")));
    }

    @Test
    void officialProtocolIsCircularInVlmEvalKitsWordsAndReading() throws IOException {
        Benchmark official = open(Tsv.fiveRows(), Map.of("reading", "official"));

        assertThat(official.protocol().official()).isTrue();
        assertThat(official.protocol().judge())
                .isEqualTo(new JudgeChoice("choice", Map.of("groups", "all", "variant", "official")));
        assertThat(open(Tsv.fiveRows(), Map.of()).protocol().official()).isFalse();
    }

    @Test
    void rotationsAreMadeToTheRightWhereTheFileHasNone() throws IOException {
        Benchmark made = open(new Tsv().row(7).row(8, "C", "", "answer", "B"), Map.of());

        assertThat(made.sampleIds()).containsExactly("7", "1000007", "2000007", "8", "1000008");
        assertThat(made.sample("1000007").question().choices())
                .extracting(Choice::text)
                .containsExactly("oval", "round", "square");
        assertThat(made.sample("1000007").target()).isEqualTo(new Target.Option("B"));
        assertThat(made.sample("2000007").target()).isEqualTo(new Target.Option("C"));
        assertThat(made.sample("1000008").target()).isEqualTo(new Target.Option("A"));
        assertThat(made.card().notes()).singleElement().asString().startsWith("rotations are made by the harness");
    }

    @Test
    void madeRotationsEqualThoseOfTheFile() throws IOException {
        Benchmark file = open(Tsv.fiveRows(), Map.of());
        Map<String, Question> fromFile = Map.of(
                "1000007",
                file.sample("1000007").question(),
                "2000007",
                file.sample("2000007").question());
        Benchmark made = open(Tsv.fiveRows(), Map.of("rotations", "generated"));

        for (String id : fromFile.keySet()) {
            assertThat(made.sample(id).question().choices())
                    .isEqualTo(fromFile.get(id).choices());
        }
    }

    @Test
    void hiddenAnswersAreHiddenAndCounted() throws IOException {
        Benchmark test = open(new Tsv().row(1, "answer", "").row(2), Map.of("protocol", "vanilla"));

        assertThat(test.sample("1").target()).isEqualTo(new Target.Hidden());
        assertThat(test.card().notes())
                .containsExactly("1 of 2 rows have no answer in the file: they are asked, never scored");
    }

    @Test
    void splitIsFiltered() throws IOException {
        Benchmark dev = open(new Tsv().row(1).row(2, "split", "test"), Map.of("split", "test", "protocol", "vanilla"));

        assertThat(dev.sampleIds()).containsExactly("2");
    }

    @Test
    void missingRotationsAreNoted() throws IOException {
        Tsv cut = new Tsv()
                .row(1)
                .row(2)
                .row(1000001, "A", "oval", "B", "round", "C", "square", "answer", "B", "image", "1")
                .row(1000002, "A", "oval", "B", "round", "C", "square", "answer", "B", "image", "2")
                .row(2000001, "A", "square", "B", "oval", "C", "round", "answer", "C", "image", "1");

        assertThat(open(cut, Map.of()).card().notes())
                .containsExactly("1 of 2 questions lack a rotation (the first is 2): each missing rotation makes a"
                        + " question easier; was the file cut off?");
    }

    @Test
    void lastOptionThatStaysInItsPlaceIsNoMissingRotation() throws IOException {
        Tsv fixed = new Tsv()
                .row(1, "D", "All above")
                .row(1000001, "A", "oval", "B", "round", "C", "square", "D", "All above", "answer", "B")
                .row(2000001, "A", "square", "B", "oval", "C", "round", "D", "All above", "answer", "C");

        assertThat(open(fixed, Map.of()).card().notes()).isEmpty();
    }

    @Test
    void whatTheFileLosesIsNoted() throws IOException {
        Tsv odd = new Tsv()
                .row(1)
                .row(2, "image", "")
                .row(3, "C", "None", "answer", "C", "image", "1")
                .row(1000009, "image", "1")
                .raw("");
        Path file = odd.write(folder);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));

        assertThat(new MmbenchProvider().open(config(Map.of()), file).card().notes())
                .containsExactly(
                        "1 rows hold no picture and are left out, as VLMEvalKit does",
                        "1 rows have an answer whose option's text reads as missing ('None', 'nan', ...); officially it is"
                                + " not offered, so they cannot be right",
                        "the file's last line has no end: it may have been cut off",
                        "2 of 2 questions lack a rotation (the first is 1): each missing rotation makes a question easier;"
                                + " was the file cut off?",
                        "1 rows are rotations of questions whose first pass is missing and are left out, as VLMEvalKit does");
    }

    @Test
    void columnOfGroupsOverrulesTheIndex() throws IOException {
        Path file = Files.writeString(
                folder.resolve("grouped.tsv"),
                "index\tg_index\tquestion\tA\tB\timage\tanswer\n10\t10\tq\ta\tb\t" + Tsv.picture(1)
                        + "\tA\n11\t10\tq\tb\ta\t10\tB\n");

        Benchmark grouped = new MmbenchProvider().open(config(Map.of()), file);

        assertThat(grouped.sampleIds()).containsExactly("10", "11");
        assertThat(grouped.sample("11").question().group()).isEqualTo("10");
    }

    @Test
    void cardNamesTheEditionAndTheFilesHash() throws IOException {
        Benchmark benchmark = open(Tsv.fiveRows(), Map.of());

        assertThat(benchmark.card().title()).isEqualTo("MMBench");
        assertThat(benchmark.card().version()).isEqualTo("MMBench_DEV_EN");
        assertThat(benchmark.card().dataHash())
                .isEqualTo(Image.of(Files.readAllBytes(folder.resolve("MMBench_DEV_EN.tsv")))
                        .sha256());
    }

    @Test
    void setsMadeByTheHarnessAreReadAndLabelled() throws IOException {
        Path set = folder.resolve("set");
        SyntheticSets.write(new SyntheticSet(SetKind.MMBENCH, 9, 3), set);

        Benchmark synthetic = new MmbenchProvider().open(config(Map.of()), set);

        assertThat(synthetic.card().title()).isEqualTo("MMBench format, synthetic shapes");
        assertThat(synthetic.card().notes())
                .containsExactly(
                        "synthetic: made by the harness from drawn shapes, comparable with no published figure");
        assertThat(synthetic
                        .sample(synthetic.sampleIds().get(1))
                        .question()
                        .prompt()
                        .pictures())
                .hasSize(1);
    }

    private Benchmark open(Tsv table, Map<String, String> keys) throws IOException {
        return new MmbenchProvider().open(config(keys), table.write(folder));
    }

    private static MmbenchConfig config(Map<String, String> keys) {
        return Configs.of(MmbenchConfig.class, keys);
    }
}
