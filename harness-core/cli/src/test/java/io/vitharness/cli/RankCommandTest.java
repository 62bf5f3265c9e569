package io.vitharness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankCommandTest {

    private static final String BATTLES = "left,right,winner\n" + "a,b,left\n".repeat(20) + "a,b,right\n".repeat(5)
            + "b,c,tie\n".repeat(20) + "a,c,left\n".repeat(15) + "a,c,right\n".repeat(5);

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void tableRanksByRangesWithIntervals() throws IOException {
        Said said = Said.by("rank", file(BATTLES), "--draws", "100");

        assertThat(said.exit()).isZero();
        assertThat(said.out().lines().toList().get(0)).matches("rank +Bradley-Terry +95 % +Elo +95 % +wins +95 % +n");
        assertThat(said.out().lines().toList().get(1)).matches("1 +a +\\d+ +\\d+ to \\d+ .*77\\.8 %.* 45");
        assertThat(said.out().lines().toList().get(2)).matches("2-3 .*");
        assertThat(said.out()).contains("65 battles; intervals of 100 draws over battles");
    }

    @Test
    void csvHasARowForEach() throws IOException {
        Said said = Said.by("rank", file(BATTLES), "--csv", "--draws", "50");

        assertThat(said.out().lines()).hasSize(4);
        assertThat(said.out())
                .startsWith("name,rank_from,rank_to,bradley_terry,")
                .contains("\na,1,1,");
    }

    @Test
    void jsonNamesItsSchema() throws IOException {
        Said said = Said.by("rank", file(BATTLES), "--json", "--draws", "50");

        assertThat(said.out())
                .startsWith("{\"schema\":\"vit-harness/ranking/1\"")
                .contains("\"battles\":65");
    }

    @Test
    void whatCannotBeIdentifiedIsSaid() throws IOException {
        Said said = Said.by("rank", file("left,right,winner\na,b,left\n"), "--draws", "20");

        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .contains("Bradley-Terry is not identifiable: no chain of points links 'a' and 'b' both ways");
    }

    @Test
    void peoplesScoresAreBattlesToo() throws IOException {
        Said said = Said.by(
                "rank",
                file("item,system,rater,criterion,score,ts\n1,x,ann,,4,\n1,y,ann,,2,\n2,x,ann,,1,\n2,y,ann,,5,\n"),
                "--draws",
                "20");

        assertThat(said.out()).contains("2 battles");
    }

    @Test
    void mistakesAreToldWithFileAndLine() throws IOException {
        assertThat(Said.by("rank", file("left,right,winner\na,b,draw\n")))
                .isEqualTo(new Said(
                        2,
                        "",
                        folder.resolve("file.csv") + ":2: found the winner 'draw', wanted left, right or tie"
                                + System.lineSeparator()));
        assertThat(Said.by("rank", file("left,right,winner\n")).err()).contains("found no battle, wanted at least one");
        assertThat(Said.by("rank", folder.resolve("none.csv").toString()).err()).contains("there is no such file");
        assertThat(Said.by("rank", file(BATTLES), "--draws", "0").err())
                .contains("'--draws' must be 1 to 100,000 but is 0");
        assertThat(Said.by("rank", file(BATTLES), "--csv", "--json").exit()).isEqualTo(2);
    }

    @Test
    void helpTellsTheColumns() {
        assertThat(Said.by("rank", "--help").out())
                .contains("left,right,winner")
                .contains("--draws");
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("file.csv"), text).toString();
    }
}
