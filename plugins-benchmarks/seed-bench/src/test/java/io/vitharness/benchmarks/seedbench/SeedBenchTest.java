package io.vitharness.benchmarks.seedbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vitharness.data.synthetic.SetKind;
import io.vitharness.data.synthetic.SyntheticSet;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.benchmark.JudgeChoice;
import io.vitharness.spi.benchmark.Protocol;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.testkit.Configs;
import io.vitharness.testkit.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedBenchTest {

    @TempDir
    private Path folder;

    @Test
    void rankingAsksInTheOfficialWords() throws IOException {
        Question question = open(SeedFiles.five(folder), Map.of()).sample("101").question();

        assertThat(question.prompt().turns().get(0).parts())
                .containsExactly(
                        new Part.Picture(Pictures.square(0xff0000)),
                        new Part.Text("Question: How many boats are there?\nAnswer:"));
        assertThat(question.choices())
                .containsExactly(
                        new Choice("A", "One"),
                        new Choice("B", "Two"),
                        new Choice("C", "Three"),
                        new Choice("D", "Four"));
        assertThat(question.tags()).isEqualTo(Map.of("dimension", "Instances Counting", "media", "image"));
        assertThat(question.cluster()).isEqualTo("p1");
    }

    @Test
    void generationAsksInLlavasWords() throws IOException {
        Benchmark benchmark = open(SeedFiles.five(folder), Map.of("protocol", "generation", "reading", "official"));

        assertThat(benchmark.sample("102").question().prompt().text())
                .isEqualTo("How many boats are there?\nA. One\nB. Two\nC. Three\nD. Four\n"
                        + "Answer with the option's letter from the given choices directly.");
        assertThat(benchmark.protocol().asking()).isEqualTo(Protocol.Asking.GENERATE);
        assertThat(benchmark.protocol().judge()).isEqualTo(new JudgeChoice("choice", Map.of("variant", "exact")));
    }

    @Test
    void reductionReachesTheJudge() throws IOException {
        Protocol protocol =
                open(SeedFiles.five(folder), Map.of("reduction", "mean")).protocol();

        assertThat(protocol.judge()).isEqualTo(new JudgeChoice("choice", Map.of("likelihood", "mean")));
        assertThat(protocol.asking()).isEqualTo(Protocol.Asking.RANK);
        assertThat(protocol.official()).isTrue();
        assertThat(protocol.needs()).containsExactlyInAnyOrder(Medium.TEXT, Medium.PICTURE, Medium.VIDEO);
    }

    @Test
    void chosenFramesAreShownAsTheyAre() throws IOException {
        Part film = open(SeedFiles.five(folder), Map.of())
                .sample("v7")
                .question()
                .prompt()
                .turns()
                .get(0)
                .parts()
                .get(0);

        assertThat(((Part.Video) film).indices()).containsExactly(0, 10, 20, 30, 40, 50, 60, 70);
    }

    @Test
    void wholeFilmIsSampledByTheOfficialRule() throws IOException {
        Part film = open(SeedFiles.five(folder), Map.of())
                .sample("v8")
                .question()
                .prompt()
                .turns()
                .get(0)
                .parts()
                .get(0);

        assertThat(((Part.Video) film).indices()).containsExactly(4, 6, 7, 9, 10, 12, 14, 15);
        assertThat(((Part.Video) film).frames().get(0)).isEqualTo(Pictures.square(104));
    }

    @Test
    void middleFrameIsAPicture() throws IOException {
        Benchmark benchmark = open(SeedFiles.five(folder), Map.of("film", "middle"));

        assertThat(benchmark.sample("v7").question().prompt().pictures()).containsExactly(Pictures.square(4));
        assertThat(benchmark.protocol().needs()).containsExactlyInAnyOrder(Medium.TEXT, Medium.PICTURE);
        assertThat(benchmark.protocol().official()).isFalse();
    }

    @Test
    void shuffledFramesAreAllThereInAnOrderOfTheQuestionsOwn() throws IOException {
        Benchmark benchmark = open(SeedFiles.five(folder), Map.of("film", "shuffled"));

        Part.Video whole = film(open(SeedFiles.five(folder), Map.of()), "v7");
        Part.Video shuffled = film(benchmark, "v7");

        assertThat(shuffled.indices())
                .containsExactlyInAnyOrderElementsOf(whole.indices())
                .isNotEqualTo(whole.indices());
        for (int i = 0; i < shuffled.indices().size(); i++) {
            int place = whole.indices().indexOf(shuffled.indices().get(i));
            assertThat(shuffled.frames().get(i)).isEqualTo(whole.frames().get(place));
        }
        assertThat(shuffled).isEqualTo(film(benchmark, "v7"));
        assertThat(benchmark.protocol().official()).isFalse();
        assertThat(benchmark.protocol().needs()).contains(Medium.VIDEO);
    }

    @Test
    void theSuitesWordsStandInPlaceOfTheOfficialOnes() throws IOException {
        Benchmark benchmark = open(SeedFiles.five(folder), Map.of("prompt", "Tell: {question}"));

        assertThat(benchmark.sample("101").question().prompt().text()).isEqualTo("Tell: How many boats are there?");
        assertThat(benchmark.protocol().official()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(SeedFiles.five(folder), Map.of("prompt", "Tell")))
                .withMessageContaining("'prompt' must hold {question} but is 'Tell'");
    }

    @Test
    void syntheticFilmsHaveFourFrames() throws IOException {
        Path set = folder.resolve("films");
        SyntheticSets.write(new SyntheticSet(SetKind.SEED_BENCH_FILMS, 4, 5), set);

        try (Benchmark benchmark = new SeedBenchProvider().open(Configs.defaults(SeedBenchConfig.class), set)) {
            assertThat(film(benchmark, "3").indices()).containsExactly(0, 1, 2, 3);
            assertThat(benchmark.sample("3").question().tags())
                    .isEqualTo(Map.of("dimension", "Action Recognition", "media", "video"));
            assertThat(benchmark.card().title()).isEqualTo("SEED-Bench format, synthetic shapes");
            assertThat(benchmark.protocol().needs()).containsExactlyInAnyOrder(Medium.TEXT, Medium.VIDEO);
        }
    }

    private static Part.Video film(Benchmark benchmark, String id) throws IOException {
        return (Part.Video)
                benchmark.sample(id).question().prompt().turns().get(0).parts().get(0);
    }

    @Test
    void someDimensionsAreNotTheOfficialProtocol() throws IOException {
        assertThat(open(SeedFiles.five(folder), Map.of("dimensions", "[12, 5]"))
                        .protocol()
                        .official())
                .isFalse();
    }

    @Test
    void mediaAndDimensionsChooseQuestions() throws IOException {
        assertThat(open(SeedFiles.five(folder), Map.of("media", "image")).sampleIds())
                .containsExactly("101", "102", "103");
        assertThat(open(SeedFiles.five(folder), Map.of("media", "video")).sampleIds())
                .containsExactly("v7", "v8");
        assertThat(open(SeedFiles.five(folder), Map.of("dimensions", "[12, 5]")).sampleIds())
                .containsExactly("101", "102", "103", "v8");
    }

    @Test
    void blanksAroundKeysAreStrippedAndSaid() throws IOException {
        Benchmark benchmark = open(SeedFiles.five(folder), Map.of());

        assertThat(benchmark.sample("103").target()).isEqualTo(new Target.Option("B"));
        assertThat(benchmark.card().notes())
                .containsExactly("1 answers of the file have blanks around the letter, which are stripped");
    }

    @Test
    void doubledIdsAreAskedOnceAndSaid() throws IOException {
        SeedFiles files = SeedFiles.five(folder).question("102", "answer", "D");

        Benchmark benchmark = open(files, Map.of("media", "image"));

        assertThat(benchmark.sampleIds()).containsExactly("101", "102", "103");
        assertThat(benchmark.sample("102").target()).isEqualTo(new Target.Option("A"));
        assertThat(benchmark.card().notes())
                .contains("1 questions repeat an earlier id and are dropped (the first is '102')");
    }

    @Test
    void secondVersionInterleavesPicturesAndLeavesGeneratedOnesOut() throws IOException {
        SeedFiles files = new SeedFiles(folder)
                .withoutTypes()
                .question(
                        "23_0",
                        "level",
                        "L2",
                        "data_source",
                        "SEED-Bench v2",
                        "data_type",
                        "Interleaved Image",
                        "question_type_id",
                        23,
                        "question",
                        "<img>: red. <img>: green. <img>:",
                        "data_id",
                        List.of("task23/1.jpg", "task23/2.jpg", "task23/3.jpg"))
                .question("1_0", "level", "L1", "data_source", "cc3m", "question_type_id", 1, "data_id", "cc")
                .question("25_0", "level", "L3", "question_type_id", 25, "data_id", List.of("x"))
                .question("27_0", "level", "L3", "question_type_id", 27, "data_id", List.of("x"))
                .picture("SEED-Bench-2-image/task23/1.jpg", 1)
                .picture("SEED-Bench-2-image/task23/2.jpg", 2)
                .picture("SEED-Bench-2-image/task23/3.jpg", 3)
                .picture("cc3m-image/cc.jpg", 4);

        Benchmark benchmark = open(files, Map.of());

        assertThat(benchmark.card().title()).isEqualTo("SEED-Bench-2");
        assertThat(benchmark.sampleIds()).containsExactly("23_0", "1_0");
        assertThat(benchmark.sample("23_0").question().prompt().turns().get(0).parts())
                .containsExactly(
                        new Part.Text("Question: "),
                        new Part.Picture(Pictures.square(1)),
                        new Part.Text(": red. "),
                        new Part.Picture(Pictures.square(2)),
                        new Part.Text(": green. "),
                        new Part.Picture(Pictures.square(3)),
                        new Part.Text(":\nAnswer:"));
        assertThat(benchmark.sample("23_0").question().tags())
                .isEqualTo(Map.of("dimension", "In-Context Captioning", "media", "image"));
        assertThat(benchmark.card().notes())
                .containsExactly("left out, since they need pictures that a model makes: Text-Image Creation,"
                        + " Text-to-Image Generation");
    }

    @Test
    void secondVersionsFilmsAreTheirEightFrames() throws IOException {
        SeedFiles files = new SeedFiles(folder)
                .question(
                        "19_0",
                        "level",
                        "L1",
                        "data_type",
                        "Video",
                        "question_type_id",
                        19,
                        "data_id",
                        List.of("task19/1.png", "task19/2.png"))
                .picture("SEED-Bench-2-image/task19/1.png", 1)
                .picture("SEED-Bench-2-image/task19/2.png", 2);

        Part film = open(files, Map.of())
                .sample("19_0")
                .question()
                .prompt()
                .turns()
                .get(0)
                .parts()
                .get(0);

        assertThat(film).isEqualTo(new Part.Video(List.of(Pictures.square(1), Pictures.square(2)), List.of(0, 1)));
    }

    @Test
    void secondVersionPlusHasItsOwnKeys() throws IOException {
        SeedFiles files = new SeedFiles(folder)
                .question(
                        "1",
                        "choice_A",
                        "1",
                        "choice_B",
                        "2",
                        "choice_C",
                        "3",
                        "choice_D",
                        "4",
                        "choice_a",
                        List.of(),
                        "choice_b",
                        List.of(),
                        "choice_c",
                        List.of(),
                        "choice_d",
                        List.of(),
                        "question_type_id",
                        List.of(),
                        "question_image_type",
                        "Chart",
                        "data_id",
                        "c.png")
                .picture("SEED-Bench-2-plus-image/c.png", 1);

        Benchmark benchmark = open(files, Map.of());

        assertThat(benchmark.card().title()).isEqualTo("SEED-Bench-2-Plus");
        assertThat(benchmark.sample("1").question().tags()).isEqualTo(Map.of("dimension", "Chart", "media", "image"));
        assertThat(benchmark.sample("1").question().choices()).contains(new Choice("D", "4"));
    }

    @Test
    void hashTellsTheFileAndItsPictures() throws IOException {
        String before = open(SeedFiles.five(folder), Map.of()).card().dataHash();

        String other = open(SeedFiles.five(folder).file("SEED-Bench-image/p1", Pictures.png(9, 9, 1)), Map.of())
                .card()
                .dataHash();
        String fewer =
                open(SeedFiles.five(folder), Map.of("media", "image")).card().dataHash();

        assertThat(other).isNotEqualTo(before);
        assertThat(fewer).isNotEqualTo(before);
        assertThat(open(SeedFiles.five(folder), Map.of()).card().dataHash()).isEqualTo(before);
    }

    @Test
    void absentAnswersAreHidden() throws IOException {
        SeedFiles files = SeedFiles.five(folder).question("104", "answer", List.of());

        assertThat(open(files, Map.of("media", "image")).sample("104").target()).isEqualTo(new Target.Hidden());
    }

    @Test
    void setsMadeByTheHarnessAreReadAndLabelled() throws IOException {
        Path set = folder.resolve("set");
        SyntheticSets.write(new SyntheticSet(SetKind.SEED_BENCH, 7, 3), set);

        Benchmark synthetic = new SeedBenchProvider().open(config(Map.of()), set);

        assertThat(synthetic.sampleIds()).hasSize(7);
        assertThat(synthetic.card().title()).isEqualTo("SEED-Bench format, synthetic shapes");
        assertThat(synthetic.card().notes()).singleElement().asString().startsWith("synthetic: ");
        assertThat(synthetic.sample("1").question().prompt().pictures()).hasSize(1);
    }

    @Test
    void listOfQuestionsWithoutAnObjectIsReadToo() throws IOException {
        Path file = SeedFiles.five(folder).write();
        String json = Files.readString(file);
        Files.writeString(file, json.substring(json.indexOf('['), json.lastIndexOf(']') + 1));

        Benchmark benchmark = new SeedBenchProvider().open(config(Map.of()), file);

        assertThat(benchmark.sample("v8").question().tags())
                .isEqualTo(Map.of("dimension", "Procedure Understanding", "media", "video"));
    }

    private Benchmark open(SeedFiles files, Map<String, String> keys) throws IOException {
        return new SeedBenchProvider().open(config(keys), files.write());
    }

    private static SeedBenchConfig config(Map<String, String> keys) {
        return Configs.of(SeedBenchConfig.class, keys);
    }
}
