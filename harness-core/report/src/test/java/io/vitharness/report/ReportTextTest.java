package io.vitharness.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ReportTextTest {

    private static final Figure FIGURE = new Figure(
            "accuracy", "1", "share", true, Optional.empty(), .5, .25, .75, 8, "wilson", OptionalDouble.of(.25));

    private static final Figure OCR = new Figure(
            "accuracy",
            "1",
            "share",
            true,
            Optional.of(new Figure.SliceName("capability", "ocr")),
            .25,
            .1,
            .5,
            4,
            "wilson",
            OptionalDouble.empty());
    private static final Figure OTHER = new Figure(
            "spread",
            "1",
            "points",
            false,
            Optional.of(new Figure.SliceName("capability", "ocr")),
            2,
            1,
            3,
            4,
            "bootstrap",
            OptionalDouble.empty());

    @Test
    void csvHoldsEveryFigureWithItsCountAndLedger() {
        assertThat(new ReportText(report("m")).csv().lines())
                .hasSize(4)
                .element(1)
                .isEqualTo("r,s,m,b,false,p,accuracy,1,,,0.5,0.25,0.75,8,share,wilson,0.25,true,8,0,0,0,0,0,hash");
    }

    @Test
    void namesAreNeverFormulasInASpreadsheet() {
        assertThat(new ReportText(report("=1+\"x\"")).csv()).contains("\"'=1+\"\"x\"\"\"");
    }

    @Test
    void markdownShowsPercentAndEscapesNames() {
        assertThat(new ReportText(report("a|b<i>")).markdown(List.of()))
                .contains("| a\\|b\\<i\\> | b | accuracy | 50.0 % | 25.0 % to 75.0 % | 8 | 25.0 % | 8 | 0 |");
    }

    @Test
    void markdownShowsTheHeadlineByPart() {
        assertThat(new ReportText(report("m")).markdown(List.of()))
                .contains("## By part\n")
                .contains("| m | b | accuracy | capability: ocr | 25.0 % | 10.0 % to 50.0 % | 4 |")
                .doesNotContain("spread");
    }

    @Test
    void markdownTellsWhatWasNotComputedAndWhy() {
        assertThat(new ReportText(report("m")).markdown(List.of()))
                .contains("## Not computed\n\n- m on b, METEOR: no program is named\n");
    }

    @Test
    void markdownTellsHowAModelWasTrained() {
        var timing = new Timings.ModelTiming("trained", OptionalDouble.of(61.4), OptionalLong.of(700L << 20));

        assertThat(new ReportText(report("m")).markdown(List.of(timing)))
                .contains("| trained | 12,345 | 345 | align 45; tune 345 | 200 | 0.2500 | 61 | 700 |")
                .doesNotContain("| trained-blind | 12")
                .doesNotContain("| read | 12");
    }

    @Test
    void markdownTellsWhatEveryModelIsAndWhereItRan() {
        assertThat(new ReportText(report("m")).markdown(List.of()))
                .contains("## Models\n")
                .contains("| trained | s @ e / tiny | — | cpu |")
                .doesNotContain("| trained-blind | s");
    }

    private static ModelReport trained(String name, Optional<String> controlOf, int steps) {
        return new ModelReport(
                name,
                "p",
                controlOf,
                Optional.of(new ModelFacts(
                        "s",
                        "e",
                        Optional.empty(),
                        "i",
                        OptionalLong.of(12_345),
                        OptionalLong.of(345),
                        "cpu",
                        Map.of("preset", "tiny", "trained by stage", "align 45; tune 345"))),
                Optional.of(new TrainingReport(
                        "hash", steps, List.of(new TrainingReport.Point("tune", 200, Map.of("loss", .25))))),
                List.of());
    }

    private static Report report(String model) {
        CellReport cell = new CellReport(
                "c",
                model,
                "b",
                "p",
                "hash",
                true,
                List.of(),
                new Ledger(8, 0, 0, 0, 0, 0),
                List.of(FIGURE, OCR, OTHER),
                List.of(new Absence("METEOR", "no program is named")),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty());
        return new Report(
                Report.SCHEMA,
                "r",
                "s",
                "2026-01-01T00:00:00Z",
                7,
                true,
                List.of(),
                new Provenance("1", Optional.empty(), "java", "os", 1),
                List.of(),
                List.of(
                        trained("trained", Optional.empty(), 200),
                        trained("trained-blind", Optional.of("trained"), 200),
                        trained("read", Optional.empty(), 0)),
                List.of(),
                List.of(cell),
                List.of(),
                List.of());
    }
}
