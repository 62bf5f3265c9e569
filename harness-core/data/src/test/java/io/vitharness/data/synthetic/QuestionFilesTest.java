package io.vitharness.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.data.files.JsonFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sets of questions promise beyond their format, which their plugins' tests read. */
class QuestionFilesTest {

    @TempDir
    Path folder;

    @Test
    void popeAsksHalfForWhatIsThereAndNoSubsetContradictsAnother() throws IOException {
        YesNoFiles.pope(new SyntheticSet(SetKind.POPE, 180, 1), folder);

        Map<String, String> labels = new HashMap<>();
        for (String subset : List.of("random", "popular", "adversarial")) {
            List<JsonEntry> lines = JsonFiles.lines(folder.resolve("coco_pope_" + subset + ".json"));
            assertThat(lines).hasSize(60);
            assertThat(lines.stream()
                            .filter(line -> line.json().path("label").asString().equals("yes")))
                    .hasSize(30);
            for (JsonEntry line : lines) {
                String before = labels.put(line.text("image") + line.text("text"), line.text("label"));
                assertThat(before).isIn(null, line.text("label"));
            }
        }
    }

    @Test
    void popularSubsetAsksForWhatIsSeenMoreOftenThanTheRandomOne() throws IOException {
        YesNoFiles.pope(new SyntheticSet(SetKind.POPE, 1800, 1), folder);
        Map<String, Integer> seen = new HashMap<>();
        for (JsonEntry line : JsonFiles.lines(folder.resolve("coco_pope_random.json"))) {
            if (line.text("label").equals("yes")) {
                seen.merge(line.text("text"), 1, Integer::sum);
            }
        }

        assertThat(frequency("popular", seen)).isGreaterThan(frequency("random", seen));
    }

    private double frequency(String subset, Map<String, Integer> seen) throws IOException {
        int sum = 0;
        int count = 0;
        for (JsonEntry line : JsonFiles.lines(folder.resolve("coco_pope_" + subset + ".json"))) {
            if (line.text("label").equals("no")) {
                sum += seen.getOrDefault(line.text("text"), 0);
                count++;
            }
        }
        return (double) sum / count;
    }

    @Test
    void pairsOfMmeSayYesAndNoInADrawnOrder() throws IOException {
        YesNoFiles.mme(new SyntheticSet(SetKind.MME, 120, 1), folder);

        List<String> firsts = new ArrayList<>();
        for (Path text : texts()) {
            List<String> keys = Files.readAllLines(text).stream()
                    .map(line -> line.substring(line.indexOf('\t') + 1))
                    .toList();
            assertThat(keys).containsExactlyInAnyOrder("Yes", "No");
            firsts.add(keys.get(0));
        }
        assertThat(firsts).hasSize(60).contains("Yes", "No");
    }

    private List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt")).toList();
        }
    }

    @Test
    void atLeastSevenOfTenPeopleGiveTheAnswer() throws IOException {
        VqaFiles.vqa(new SyntheticSet(SetKind.VQA, 40, 1), folder);

        JsonEntry all = new JsonEntry(
                "",
                new tools.jackson.databind.json.JsonMapper()
                        .readTree(Files.readString(folder.resolve("v2_mscoco_val2014_annotations.json"))));
        for (var annotation : all.json().path("annotations")) {
            String answer = annotation.path("multiple_choice_answer").asString();
            long agreeing = annotation
                    .path("answers")
                    .valueStream()
                    .filter(said -> said.path("answer").asString().equals(answer))
                    .count();
            assertThat(agreeing).isBetween(7L, 10L);
        }
    }

    @Test
    void everyReviewIsOfARecordedAnswer() throws IOException {
        ReviewedFiles.wild(new SyntheticSet(SetKind.LLAVA_BENCH, 10, 1), folder);

        List<String> answered = ids(folder.resolve("recorded/answers.jsonl"));
        assertThat(answered).hasSize(10).isEqualTo(ids(folder.resolve("questions.jsonl")));
        assertThat(ids(folder.resolve("recorded/reviews.jsonl"))).isEqualTo(answered);
    }

    private static List<String> ids(Path file) throws IOException {
        List<String> ids = new ArrayList<>();
        for (JsonEntry line : JsonFiles.lines(file)) {
            ids.add(line.id("question_id"));
        }
        return ids;
    }
}
