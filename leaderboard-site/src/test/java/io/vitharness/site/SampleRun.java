package io.vitharness.site;

import io.vitharness.report.BenchmarkPlan;
import io.vitharness.report.CellPlan;
import io.vitharness.report.CellReport;
import io.vitharness.report.Contrast;
import io.vitharness.report.Json;
import io.vitharness.report.ModelFacts;
import io.vitharness.report.ModelPlan;
import io.vitharness.report.ModelReport;
import io.vitharness.report.PluginUse;
import io.vitharness.report.Provenance;
import io.vitharness.report.Report;
import io.vitharness.report.RunFolder;
import io.vitharness.report.RunPlan;
import io.vitharness.report.Skip;
import io.vitharness.report.Timings;
import io.vitharness.report.TrainingReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Writes one run folder with made-up but consistent figures. */
final class SampleRun {

    /** A model with its skill (share it gets right) and its latency. */
    record Model(String name, String plugin, Optional<String> controlOf, double skill, double millis, boolean trained) {

        static Model of(String name, double skill, double millis) {
            return new Model(name, "openai-compatible", Optional.empty(), skill, millis, false);
        }

        static Model trained(String name, double skill, double millis) {
            return new Model(name, "tensorflow", Optional.empty(), skill, millis, true);
        }

        static Model control(String name, String of, double skill, double millis) {
            return new Model(name, "tensorflow", Optional.of(of), skill, millis, true);
        }

        static Model floor(String name, double skill) {
            return new Model(name, "baselines", Optional.empty(), skill, .02, false);
        }
    }

    private final String suite;
    private final String id;
    private final String created;
    private final List<Model> models = new ArrayList<>();
    private final List<BenchmarkPlan> benchmarks = new ArrayList<>();
    private final List<Skip> skips = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private final Map<String, String> answers = new TreeMap<>();

    SampleRun(String suite, String id, String created) {
        this.suite = suite;
        this.id = id;
        this.created = created;
    }

    SampleRun models(List<Model> some) {
        models.addAll(some);
        return this;
    }

    SampleRun benchmarks(List<BenchmarkPlan> some) {
        benchmarks.addAll(some);
        return this;
    }

    SampleRun skipping(Skip skip) {
        skips.add(skip);
        return this;
    }

    /** A fifth of this cell's samples fail. */
    SampleRun broken(String model, String benchmark) {
        broken.add(model + "." + benchmark);
        return this;
    }

    /** Every answer of the run is this text. */
    SampleRun saying(String answer) {
        answers.put("", answer);
        return this;
    }

    Path write(Path results) throws IOException {
        Path path = results.resolve("suite-" + Integer.toHexString(suite.hashCode()))
                .resolve("run-" + Integer.toHexString(id.hashCode()));
        var folder = new RunFolder(path);
        var cells = new ArrayList<SampleCell>();
        for (Model model : models) {
            for (BenchmarkPlan benchmark : benchmarks) {
                if (skips.stream()
                        .noneMatch(s ->
                                s.model().equals(model.name()) && s.benchmark().equals(benchmark.name()))) {
                    cells.add(new SampleCell(
                            model, benchmark, broken.contains(model.name() + "." + benchmark.name()), answers.get("")));
                }
            }
        }
        Json.write(folder.plan(), plan(cells));
        Json.write(folder.report(), report(cells));
        Json.write(folder.timings(), timings(cells));
        for (SampleCell cell : cells) {
            cell.write(folder);
        }
        return path;
    }

    private RunPlan plan(List<SampleCell> cells) {
        return new RunPlan(
                RunPlan.SCHEMA,
                id,
                suite,
                created,
                7,
                provenance(),
                Json.tree(Map.of(
                        "suite",
                        suite,
                        "seed",
                        7,
                        "models",
                        models.stream().map(Model::name).toList())),
                plugins(),
                models.stream()
                        .map(m -> new ModelPlan(
                                m.name(),
                                m.plugin(),
                                Json.tree(Map.of("endpoint", "http://localhost:8000/v1", "key", "***")),
                                m.trained() ? Optional.of("recipe-hash") : Optional.empty(),
                                m.controlOf()))
                        .toList(),
                benchmarks,
                cells.stream()
                        .map(c -> new CellPlan(
                                c.id(), c.model().name(), c.benchmark().name(), "circular", c.samples(), c.hash()))
                        .toList(),
                skips);
    }

    private Report report(List<SampleCell> cells) {
        List<CellReport> reports = cells.stream().map(SampleCell::report).toList();
        return new Report(
                Report.SCHEMA,
                id,
                suite,
                created,
                7,
                broken.isEmpty(),
                broken.isEmpty() ? List.of() : List.of(broken.size() + " cell is incomplete"),
                provenance(),
                plugins(),
                models.stream().map(this::model).toList(),
                benchmarks,
                reports,
                contrasts(reports),
                skips);
    }

    private ModelReport model(Model model) {
        Optional<TrainingReport> training =
                model.trained() ? Optional.of(new TrainingReport("recipe-hash", 1200, curve())) : Optional.empty();
        return new ModelReport(
                model.name(),
                model.plugin(),
                model.controlOf(),
                Optional.of(new ModelFacts(
                        model.trained() ? "llava" : model.plugin().equals("baselines") ? "baseline" : "remote",
                        model.trained() ? "tensorflow" : "http",
                        Optional.of("2.18.0"),
                        "sha256:" + model.name(),
                        model.plugin().equals("baselines") ? OptionalLong.empty() : OptionalLong.of(size(model)),
                        model.trained() ? OptionalLong.of(183_000) : OptionalLong.empty(),
                        "cpu",
                        Map.of("picture", "64 x 64"))),
                training,
                List.of());
    }

    private static long size(Model model) {
        return model.trained() ? 183_424 : (long) (model.millis() * 9_000_000);
    }

    private static List<TrainingReport.Point> curve() {
        var points = new ArrayList<TrainingReport.Point>();
        for (int step = 10; step <= 1200; step += 10) {
            String stage = step <= 300 ? "vision" : step <= 600 ? "align" : "instruct";
            double loss = 3.2 * Math.exp(-step / 350.0) + .25 + .08 * Math.sin(step * .7);
            points.add(new TrainingReport.Point(
                    stage,
                    step,
                    Map.of(
                            "loss",
                            loss,
                            "accuracy",
                            1 - Math.exp(-step / 500.0),
                            "learning-rate",
                            1e-3 * (1200 - step) / 1200)));
        }
        return points;
    }

    private List<Contrast> contrasts(List<CellReport> cells) {
        return cells.stream()
                .filter(cell -> models.stream()
                        .anyMatch(m -> m.name().equals(cell.model())
                                && m.trained()
                                && m.controlOf().isEmpty()))
                .map(cell -> new Contrast(
                        cell.model(),
                        cell.benchmark(),
                        cell.headline().orElseThrow().value(),
                        OptionalDouble.of(.25),
                        OptionalDouble.of(.31),
                        OptionalDouble.of(.000001),
                        true,
                        true))
                .toList();
    }

    private Timings timings(List<SampleCell> cells) {
        return new Timings(
                Timings.SCHEMA,
                id,
                cells.stream().map(SampleCell::timing).toList(),
                models.stream()
                        .filter(Model::trained)
                        .map(m -> new Timings.ModelTiming(
                                m.name(), OptionalDouble.of(213.4), OptionalLong.of(1_910_000_000L)))
                        .toList());
    }

    private static Provenance provenance() {
        return new Provenance("0.1.0", Optional.of("6921d1dabc"), "17.0.15", "Linux amd64", 2);
    }

    private static List<PluginUse> plugins() {
        return List.of(
                new PluginUse("model", "tensorflow", "0.1.0", "harness-model-tensorflow.jar", "a".repeat(64)),
                new PluginUse("benchmark", "mmbench", "0.1.0", "harness-benchmark-mmbench.jar", "b".repeat(64)));
    }
}
