package io.vitharness.data.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.data.files.JsonFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** PandaLM's human test set: three annotators and GPT-3.5 on 999 comparisons; the figures are in expected.json. */
class PandaLmGoldenTest {

    @Test
    void theJudgeAndTheAnnotatorsAgreeAsPublished() throws IOException {
        Path data = data();
        assumeThat(data)
                .as("the folder of real data, '../shared/data/judge-agreement'")
                .isDirectory();
        List<List<String>> annotators = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<String> majority = new ArrayList<>();
        List<String> said = new ArrayList<>();

        for (JsonEntry line : JsonFiles.lines(data.resolve("pandalm_testset_gpt35.jsonl"))) {
            List<String> votes = new ArrayList<>();
            line.json().get("annotators").forEach(vote -> votes.add(vote.asString()));
            for (int i = 0; i < votes.size(); i++) {
                annotators.get(i).add(votes.get(i));
            }
            majority.add(
                    votes.get(0).equals(votes.get(1)) || votes.get(0).equals(votes.get(2))
                            ? votes.get(0)
                            : votes.get(1));
            said.add(line.has("gpt35") ? line.json().get("gpt35").asString() : "unread");
        }

        LabelScores scores = LabelScores.of(majority, said);
        assertThat(scores.accuracy()).isCloseTo(0.6926926926926927, within(1e-12));
        assertThat(scores.macroPrecision()).isCloseTo(0.492680550481062, within(1e-12));
        assertThat(scores.macroRecall()).isCloseTo(0.5164805740755617, within(1e-12));
        assertThat(scores.macroF1()).isCloseTo(0.5041093793354191, within(1e-12));
        assertThat(CohenKappa.of(majority, said)).hasValueCloseTo(0.47049683274949106, within(1e-12));
        assertThat(CohenKappa.of(annotators.get(0), annotators.get(1)))
                .hasValueCloseTo(0.8520226785167024, within(1e-12));
        assertThat(CohenKappa.of(annotators.get(0), annotators.get(2)))
                .hasValueCloseTo(0.8789438112500384, within(1e-12));
        assertThat(CohenKappa.of(annotators.get(1), annotators.get(2)))
                .hasValueCloseTo(0.8616614540762907, within(1e-12));
    }

    private static Path data() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("harness-core"))) {
            folder = folder.getParent();
        }
        return folder.resolve("../shared/data/judge-agreement").normalize();
    }
}
