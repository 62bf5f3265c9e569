package io.vitharness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreeCommandTest {

    private static final String RATINGS = """
            item,system,rater,criterion,score,ts
            1,x,ann,fluency,4,1
            1,x,bob,fluency,4,2
            2,x,ann,fluency,3,3
            2,x,bob,fluency,2,4
            3,x,ann,fluency,5,5
            3,x,bob,fluency,5,6
            """;

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void tableHasCountAndIntervalOfEveryMeasure() throws IOException {
        Said said = Said.by("agree", file(RATINGS), "--draws", "100");

        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .containsPattern("fluency +percent agreement +ann and bob +0\\.667 +0\\.\\d+ to 1\\.000 +3\n")
                .containsPattern("fluency +Spearman's rho +ann and bob +1\\.000")
                .containsPattern("fluency +Krippendorff's alpha, ordinal +all +0\\.\\d+");
    }

    @Test
    void meansOfEverySystemByEveryCriterionHaveCountAndInterval() throws IOException {
        String ratings = RATINGS + "1,y,ann,fluency,1,7\n2,y,ann,fluency,2,8\n1,y,ann,safety,yes,9\n";
        Said table = Said.by("agree", file(ratings), "--draws", "200");
        Said csv = Said.by("agree", file(ratings), "--csv", "--draws", "200");
        Said json = Said.by("agree", file(ratings), "--json", "--draws", "200");

        assertThat(table.out())
                .containsPattern("criterion +system +mean +95 % +n +items")
                .containsPattern("fluency +x +3\\.833 +\\d\\.\\d+ to \\d\\.\\d+ +6 +3")
                .containsPattern("fluency +y +1\\.500 +1\\.000 to 2\\.000 +2 +2")
                .containsPattern("safety +y +— +— +1 +1 +not defined: scores are not all numbers");
        assertThat(csv.out()).contains("fluency,mean of y,all,1.5,1.0,2.0,2,");
        assertThat(json.out())
                .contains("\"means\":[{\"criterion\":\"fluency\",\"system\":\"x\",\"items\":3,\"count\":6");
    }

    @Test
    void csvAndJsonHoldTheSame() throws IOException {
        Said csv = Said.by("agree", file(RATINGS), "--csv", "--draws", "50");
        Said json = Said.by("agree", file(RATINGS), "--json", "--draws", "50");

        assertThat(csv.out())
                .startsWith("criterion,measure,raters,value,low,high,count,note\nfluency,percent agreement");
        assertThat(csv.out().lines()).hasSize(1 + 9 + 1);
        assertThat(json.out())
                .startsWith("{\"schema\":\"vit-harness/agreement/1\"")
                .contains("\"measure\":\"Kendall's tau-b\"");
    }

    @Test
    void mistakeIsToldWithFileAndLine() throws IOException {
        Said said = Said.by("agree", file("item,rater,score\n1,ann,3\n1,ann,4\n"));

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err())
                .isEqualTo(folder.resolve("file.csv")
                        + ":3: found a second score of rater 'ann' for item '1', wanted one; the first is in line 2"
                        + System.lineSeparator());
    }

    @Test
    void helpTellsTheColumns() {
        assertThat(Said.by("agree", "--help").out()).contains("item,system,rater,criterion,score,ts");
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("file.csv"), text).toString();
    }
}
