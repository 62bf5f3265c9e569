package io.vitharness.data.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two small tournaments with the scores that evalica (Apache-2.0) publishes of them. */
class RankingGoldenTest {

    @ParameterizedTest
    @CsvSource({"simple", "food"})
    void everyRuleGivesThePublishedScores(String name) throws IOException {
        Path data = data();
        assumeThat(data)
                .as("the folder of real data, '../shared/data/judge-ranking'")
                .isDirectory();
        List<Battle> battles = BattleFile.read(data.resolve(name + ".csv"));
        Ranking ranking = new Ranking(battles);
        Map<String, Map<String, Double>> scores = Map.of(
                "counting", ranking.points(),
                "average_win_rate", ranking.averageWinRate(),
                "eigen", ranking.eigenvector(),
                "pagerank", ranking.pageRank(),
                "newman", ranking.newman(),
                "elo", Elo.USUAL.ratings(battles),
                "bradley_terry", ((BradleyTerry.Result.Strengths) BradleyTerry.of(battles)).scores());

        List<String> lines = Files.readAllLines(data.resolve(name + "-golden.csv"));
        assertThat(lines).hasSize(1 + 7 * 5);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            assertThat(scores.get(cells[0]).get(cells[1]))
                    .as(line)
                    .isCloseTo(Double.parseDouble(cells[2]), within(tolerance(cells[0])));
        }
    }

    private static double tolerance(String rule) {
        return rule.equals("newman") ? 1e-6 : 1e-9;
    }

    private static Path data() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("harness-core"))) {
            folder = folder.getParent();
        }
        return folder.resolve("../shared/data/judge-ranking").normalize();
    }
}
