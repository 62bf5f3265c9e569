package io.vitharness.pipeline;

import io.vitharness.report.Absence;
import io.vitharness.report.BenchmarkPlan;
import io.vitharness.report.CellReport;
import io.vitharness.report.Contrast;
import io.vitharness.report.Figure;
import io.vitharness.report.Json;
import io.vitharness.report.Ledger;
import io.vitharness.report.ModelFacts;
import io.vitharness.report.ModelReport;
import io.vitharness.report.PairedData;
import io.vitharness.report.PluginUse;
import io.vitharness.report.ProtocolPlan;
import io.vitharness.report.Provenance;
import io.vitharness.report.Report;
import io.vitharness.report.Skip;
import io.vitharness.report.TrainingReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A report in which every part of the format occurs. */
public final class SampleReports {

    private SampleReports() {}

    static Report complete() {
        return new Report(
                Report.SCHEMA,
                "run",
                "suite",
                "2026-01-01T00:00:00Z",
                7,
                true,
                List.of("a problem"),
                new Provenance("1", Optional.of("abc"), "java", "os", 2),
                List.of(new PluginUse("model", "m", "1", "m.jar", "0".repeat(64))),
                List.of(model()),
                List.of(benchmark()),
                List.of(
                        cell(new PairedData.RightWrong(List.of("a", "b"), "10")),
                        cell(new PairedData.Replicates(List.of(.5)))),
                List.of(new Contrast(
                        "m",
                        "b",
                        .5,
                        OptionalDouble.of(.25),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        true,
                        false)),
                List.of(new Skip("m", "c", "because")));
    }

    private static ModelReport model() {
        ModelFacts facts = new ModelFacts(
                "llava",
                "none",
                Optional.empty(),
                "id",
                OptionalLong.of(5),
                OptionalLong.empty(),
                "cpu",
                Map.of("a", "b"));
        TrainingReport training =
                new TrainingReport("recipe", 1, List.of(new TrainingReport.Point("only", 1, Map.of("loss", .5))));
        return new ModelReport("m", "m", Optional.empty(), Optional.of(facts), Optional.of(training), List.of());
    }

    /** A benchmark of eight samples. */
    public static BenchmarkPlan benchmark() {
        ProtocolPlan protocol = new ProtocolPlan(
                "p",
                true,
                "summary",
                "generate",
                Json.tree(Map.of("max-tokens", 4)),
                "choice",
                "1",
                Map.of("groups", "all"));
        return new BenchmarkPlan(
                "b",
                "mmbench",
                "MMBench",
                "1",
                Optional.of("Apache-2.0"),
                Optional.empty(),
                List.of("note"),
                Json.tree(Map.of()),
                "0".repeat(64),
                true,
                8,
                8,
                1,
                protocol);
    }

    private static CellReport cell(PairedData pairs) {
        Figure figure = new Figure(
                "accuracy",
                "1",
                "share",
                true,
                Optional.of(new Figure.SliceName("split", "dev")),
                .5,
                .25,
                .75,
                8,
                "wilson",
                OptionalDouble.empty());
        return new CellReport(
                "c",
                "m",
                "b",
                "p",
                "hash",
                true,
                List.of(),
                new Ledger(8, 0, 0, 0, 0, 0),
                List.of(figure),
                List.of(new Absence("METEOR", "no program")),
                Optional.of(pairs),
                OptionalLong.of(3),
                OptionalLong.empty());
    }
}
