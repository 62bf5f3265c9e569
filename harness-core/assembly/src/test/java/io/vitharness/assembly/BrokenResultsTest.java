package io.vitharness.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Recorded answers that are broken, through the finished command line: an error with its place, or a line of the ledger
 * where the official scorer has one; never a figure that something is missing from without a word.
 */
class BrokenResultsTest {

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

    /** A broken file of answers, and what must be said of it. */
    @SuppressWarnings("ArrayRecordComponent") // written to a file, never compared
    record Broken(RecordedSet set, String fault, byte[] content, String said) {
        @Override
        public String toString() {
            return set + ": " + fault;
        }
    }

    /** Answers that can be read, but not for every question. */
    record Lacking(RecordedSet set, String fault, String content, int exit, String said) {
        @Override
        public String toString() {
            return set + ": " + fault;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"files", "answers"})
    void brokenResultsEndTheImportWithTheirPlace(Broken broken) throws Exception {
        String[] command = broken.set().prepare(folder);
        Files.write(broken.set().results(folder), broken.content());

        HarnessProcess.Ended ended = harness.run(command);

        assertThat(ended.said())
                .contains(broken.set().results() + ":")
                .contains(broken.said())
                .doesNotContain("\tat ")
                .doesNotContain("bug in the harness");
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(folder.resolve("runs/r")).doesNotExist();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lacking")
    void whatIsNotCountedIsSaid(Lacking lacking) throws Exception {
        String[] command = lacking.set().prepare(folder);
        Files.writeString(lacking.set().results(folder), lacking.content());

        HarnessProcess.Ended ended = harness.run(command);

        assertThat(ended.said()).contains(lacking.said()).doesNotContain("\tat ");
        assertThat(ended.exit()).isEqualTo(lacking.exit());
    }

    @Test
    void mendedFileIsImportedUnderTheSameName() throws Exception {
        RecordedSet set = RecordedSet.VQA;
        String[] command = set.prepare(folder);
        Files.writeString(set.results(folder), "[");
        assertThat(harness.run(command).exit()).isEqualTo(2);
        Files.writeString(set.results(folder), set.sound());

        assertThat(harness.run(command).said()).contains("1 scored = 1");
    }

    @Test
    void answersThatRepeatTheirQuestionsAreImportedWithTheirReviews() throws Exception {
        Path answers = folder.resolve("answers.jsonl");
        Path reviews = folder.resolve("reviews.jsonl");
        String[] command = {
            "import",
            answers.toString(),
            "--benchmark",
            "llava-bench",
            "--model",
            "m",
            "--run-id",
            "r",
            "--runs",
            folder.resolve("runs").toString(),
            "--reviews",
            reviews.toString()
        };
        Files.writeString(
                reviews, "{\"question_id\": 0, \"category\": \"conv\", \"content\": \"8 6\", \"tuple\": [8, 6]}\n");
        Files.writeString(answers, "{\"question_id\": 0, \"prompt\": \"What is it?\"");
        HarnessProcess.Ended refused = harness.run(command);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.said())
                .contains(answers + ":1")
                .doesNotContain(folder.resolve("runs").toString());
        Files.writeString(answers, "{\"question_id\": 0, \"prompt\": \"What is it?\", \"text\": \"A square.\"}\n");
        String sound = Files.readString(reviews);
        Files.writeString(reviews, sound.substring(0, 20));
        HarnessProcess.Ended again = harness.run(command);
        assertThat(again.exit()).as(again.said()).isEqualTo(2);
        assertThat(again.said()).contains(reviews + ":1: found no sound JSON").doesNotContain("reviews-1");
        Files.writeString(reviews, sound);

        assertThat(harness.run(command).said()).contains("1 scored = 1").contains("75.0");
    }

    /** Words of a command line that import nothing. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--benchmark vqq --data . | no benchmark plugin 'vqq' is installed; did you mean 'vqa'?",
                "--benchmark vqq | no benchmark plugin 'vqq' is installed",
                "--benchmark vqa | the answers to 'vqa' need the benchmark's own files: name them with --data",
                "--benchmark vqa --data absent | benchmark 'vqa': there is no file or folder",
                "--benchmark vqa --data . --set sett=gqa | unknown key 'sett'; did you mean 'set'?",
                "--benchmark vqa --data . --coordinates qwenvl | --coordinates: no convention 'qwenvl'; known: ",
                "--benchmark pope | results.jsonl: there is no such file",
            })
    void mistakesLeaveNoRunBehind(String words, String said) throws Exception {
        Path runs = folder.resolve("runs");
        List<String> command = new ArrayList<>(List.of(
                "import", folder.resolve("results.jsonl").toString(), "--model", "m", "--runs", runs.toString()));
        command.addAll(List.of(words.split(" ")));

        HarnessProcess.Ended ended = harness.run(command.toArray(String[]::new));

        assertThat(ended.said()).contains(said).doesNotContain("\tat ").doesNotContain("suite.yaml");
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(runs.resolve("m-vqa")).doesNotExist();
        assertThat(runs.resolve("m-pope")).doesNotExist();
    }

    static Stream<Broken> files() {
        List<Broken> all = new ArrayList<>();
        for (RecordedSet set : RecordedSet.ALL) {
            String sound = set.sound();
            all.add(broken(set, "empty file", "", ""));
            all.add(broken(set, "cut", sound.strip().substring(0, sound.strip().length() - 4), ":1"));
            byte[] latin = sound.replace("\"}", "\u00e9\"}")
                    .replace("score", "scor\u00e9")
                    .getBytes(StandardCharsets.ISO_8859_1);
            all.add(new Broken(set, "not UTF-8", latin, "UTF-8"));
        }
        for (RecordedSet set :
                List.of(RecordedSet.COCO, RecordedSet.CAPTIONS, RecordedSet.VQA, RecordedSet.GPT4TOOLS)) {
            all.add(broken(set, "two lists", set.sound() + set.sound(), ":1: found more behind the end"));
            all.add(broken(set, "list of numbers", "[1, 2]", set.equals(RecordedSet.COCO) ? "[0]" : ":1"));
        }
        for (RecordedSet set : List.of(RecordedSet.COCO, RecordedSet.CAPTIONS, RecordedSet.VQA)) {
            all.add(broken(set, "empty list", "[]", "found an empty list"));
        }
        return all.stream();
    }

    static Stream<Broken> answers() {
        return Stream.of(
                replaced(RecordedSet.COCO, "unknown picture", "\"image_id\": 1", "\"image_id\": 7", "picture 7"),
                replaced(RecordedSet.COCO, "infinite box", "3.0", "Infinity", "finite"),
                replaced(RecordedSet.COCO, "no score", ", \"score\": 0.9", "", "'score'"),
                replaced(
                        RecordedSet.COCO,
                        "runs beyond the picture",
                        "\"bbox\": [1.0, 1.0, 3.0, 2.0]",
                        "\"segmentation\": {\"size\": [5, 6], \"counts\": [40]}",
                        "beyond the picture"),
                replaced(RecordedSet.CAPTIONS, "unknown picture", "1", "7", "no picture '7'"),
                replaced(RecordedSet.CAPTIONS, "no caption", ", \"caption\": \"a cat\"", "", "'caption'"),
                replaced(
                        RecordedSet.CAPTIONS,
                        "picture twice",
                        "}]",
                        "}, {\"image_id\": 1, \"caption\": \"two\"}]",
                        "a second caption for the picture '1'"),
                replaced(RecordedSet.VQA, "unknown question", "1", "7", "an answer to question '7'"),
                replaced(RecordedSet.VQA, "no answer", ", \"answer\": \"2\"", "", "wanted a text as one of answer"),
                replaced(
                        RecordedSet.VQA,
                        "question twice",
                        "}]",
                        "}, {\"question_id\": 1, \"answer\": \"3\"}]",
                        "a second answer to question '1'"),
                replaced(RecordedSet.POPE, "question twice", "\n", "\n" + RecordedSet.POPE.sound(), "a second answer"),
                replaced(RecordedSet.MME, "question twice", "\n", "\n" + RecordedSet.MME.sound(), "a second answer"),
                replaced(RecordedSet.MME, "another question", "a cat", "a cow", "an answer to 'Is there a cow?'"),
                replaced(RecordedSet.MME, "no answer", ", \"answer\": \"Yes\"", "", "found no answer"),
                replaced(RecordedSet.MMMU, "no text", "\"B\"}", "2}", "wanted the answer as a text"),
                replaced(RecordedSet.MMMU, "question twice", "\"B\"}", "\"B\", \"validation_Art_1\": \"A\"}", "Art_1"),
                replaced(RecordedSet.MATHVISTA, "no response", "response", "words", "'response'"),
                replaced(
                        RecordedSet.MATHVISTA,
                        "question twice",
                        "}}",
                        "}, \"2\": {\"pid\": \"1\", \"response\": \"3\"}}",
                        "a second answer to '1'"),
                replaced(RecordedSet.GPT4TOOLS, "no output", "output", "text", "'output'"),
                replaced(RecordedSet.TEXTBIND, "another dialogue", "Hello", "Bye", "as 'content', wanted what is said"),
                replaced(RecordedSet.TEXTBIND, "picture not made", "Good", "<image>", "wanted as many"),
                replaced(RecordedSet.TEXTBIND, "absent picture", "[]", "[\"a.png\"]", "found no file"));
    }

    static Stream<Lacking> lacking() {
        String detection = RecordedSet.COCO.sound();
        String strange = "1 answer to questions that the benchmark does not ask";
        return Stream.of(
                new Lacking(
                        RecordedSet.COCO,
                        "unknown class",
                        detection.replace("\"category_id\": 3", "\"category_id\": 99"),
                        0,
                        "0.0 %"),
                new Lacking(
                        RecordedSet.COCO, "negative box finds nothing", detection.replace("3.0", "-3.0"), 0, "0.0 %"),
                new Lacking(
                        RecordedSet.COCO,
                        "polygon of two points is its box",
                        detection.replace("\"bbox\": [1.0, 1.0, 3.0, 2.0]", "\"segmentation\": [[1, 1, 4, 3]]"),
                        0,
                        "1 scored = 1"),
                new Lacking(
                        RecordedSet.SCIENCEQA,
                        "another question",
                        RecordedSet.SCIENCEQA.sound().replace("4", "5"),
                        4,
                        strange + ", the first to '5'; left out"),
                new Lacking(
                        RecordedSet.SCIENCEQA,
                        "question twice",
                        RecordedSet.SCIENCEQA.sound().repeat(2),
                        0,
                        strange + ", the first to '4#2'; left out"),
                new Lacking(
                        RecordedSet.MMMU,
                        "another question",
                        RecordedSet.MMMU.sound().replace("Art_1", "Art_2"),
                        4,
                        strange + ", the first to 'validation_Art_2'; left out"),
                new Lacking(
                        RecordedSet.MATHVISTA,
                        "another question",
                        RecordedSet.MATHVISTA.sound().replace("\"pid\": \"1\"", "\"pid\": \"7\""),
                        4,
                        strange + ", the first to '7'; left out"),
                new Lacking(
                        RecordedSet.MME, "half a pair", RecordedSet.MME.sound(), 4, "1 scored + 1 model errors = 2"),
                new Lacking(RecordedSet.GPT4TOOLS, "no answer", "[]", 4, "0 scored + 1 model errors = 1"),
                new Lacking(
                        RecordedSet.GPT4TOOLS,
                        "another question",
                        RecordedSet.GPT4TOOLS.sound().replace("\"id\": 1", "\"id\": 9"),
                        4,
                        strange + ", the first to '9'; left out"),
                new Lacking(RecordedSet.TEXTBIND, "sound", RecordedSet.TEXTBIND.sound(), 0, "1 scored = 1"),
                new Lacking(RecordedSet.TEXTBIND, "no dialogue", "[]", 4, "0 scored + 1 model errors = 1"),
                new Lacking(
                        RecordedSet.LLAVA_BENCH,
                        "another question",
                        RecordedSet.LLAVA_BENCH.sound().replace("0", "9"),
                        4,
                        strange + ", the first to '9'; left out"),
                new Lacking(
                        RecordedSet.MM_VET,
                        "another question",
                        RecordedSet.MM_VET.sound().replace("v1_0", "v1_9"),
                        4,
                        strange + ", the first to 'v1_9'; left out"));
    }

    private static Broken replaced(RecordedSet set, String fault, String sound, String broken, String said) {
        return broken(set, fault, set.sound().replace(sound, broken), said);
    }

    private static Broken broken(RecordedSet set, String fault, String content, String said) {
        return new Broken(set, fault, content.getBytes(StandardCharsets.UTF_8), said);
    }
}
