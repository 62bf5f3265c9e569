package io.vitharness.site;

import io.vitharness.report.Absence;
import io.vitharness.report.BenchmarkPlan;
import io.vitharness.report.CellReport;
import io.vitharness.report.Drawings;
import io.vitharness.report.Failure;
import io.vitharness.report.Figure;
import io.vitharness.report.Json;
import io.vitharness.report.Ledger;
import io.vitharness.report.ModelFacts;
import io.vitharness.report.Outcome;
import io.vitharness.report.PairedData;
import io.vitharness.report.Prediction;
import io.vitharness.report.PredictionsHeader;
import io.vitharness.report.RecordedAnswer;
import io.vitharness.report.RecordedPart;
import io.vitharness.report.RunFolder;
import io.vitharness.report.SampleScore;
import io.vitharness.report.ScoresHeader;
import io.vitharness.report.Timings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One cell of a made-up run: the same samples are hard for every model. */
final class SampleCell {

    private static final List<String> ABILITIES =
            List.of("colour", "counting", "position", "shape and texture of small objects", "relation", "text");

    private final SampleRun.Model model;
    private final BenchmarkPlan benchmark;
    private final boolean broken;
    private final @Nullable String says;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();

    SampleCell(SampleRun.Model model, BenchmarkPlan benchmark, boolean broken, @Nullable String says) {
        this.model = model;
        this.benchmark = benchmark;
        this.broken = broken;
        this.says = says;
        var hardness = new Random(benchmark.dataHash().hashCode());
        var luck = new Random((model.name() + benchmark.dataHash()).hashCode());
        for (int i = 0; i < benchmark.samples(); i++) {
            double hard = hardness.nextDouble();
            boolean knows = .65 * hard + .35 * luck.nextDouble() < .175 + .65 * (model.skill() - .1);
            double fate = luck.nextDouble();
            outcomes.add(broken && fate < .2 ? Outcome.MODEL_ERROR : fate > .985 ? Outcome.UNCLEAR : Outcome.SCORED);
            right.add(knows && outcomes.get(i) == Outcome.SCORED);
        }
    }

    SampleRun.Model model() {
        return model;
    }

    BenchmarkPlan benchmark() {
        return benchmark;
    }

    int samples() {
        return benchmark.samples();
    }

    String id() {
        return "cell-" + Integer.toHexString((model.name() + "/" + benchmark.name()).hashCode());
    }

    String hash() {
        return "c0mpare-" + benchmark.name() + "-" + benchmark.dataHash();
    }

    CellReport report() {
        boolean share = !benchmark.name().equals("captions");
        List<Figure> figures = new ArrayList<>();
        figures.add(share ? figure("circular accuracy", Optional.empty(), all()) : cider());
        if (share) {
            figures.add(figure("vanilla accuracy", Optional.empty(), all()));
            for (String ability : ABILITIES) {
                figures.add(figure(
                        "circular accuracy", Optional.of(new Figure.SliceName("ability", ability)), of(ability)));
            }
        }
        return new CellReport(
                id(),
                model.name(),
                benchmark.name(),
                "circular",
                hash(),
                !broken,
                broken
                        ? List.of(
                                "20.4 % of the samples failed with a model error, the suite allows 1 %: connection refused")
                        : List.of(),
                ledger(),
                figures,
                List.of(new Absence("SPICE", "its program is not named in the judge's configuration")),
                Optional.of(share ? pairs() : replicates()),
                OptionalLong.of(91_234),
                OptionalLong.of(4_812));
    }

    Timings.CellTiming timing() {
        double p50 = model.millis();
        return new Timings.CellTiming(
                id(),
                samples(),
                0,
                Optional.of(new Timings.Percentiles(p50, p50 * 1.7, p50 * 2.9, p50 * samples())),
                Optional.of(new Timings.Percentiles(0, 1, 5, 100)));
    }

    void write(RunFolder folder) throws IOException {
        Path predictions = folder.predictions(id());
        Files.createDirectories(predictions.getParent());
        Files.createDirectories(folder.scores(id()).getParent());
        var facts = new ModelFacts(
                "llava",
                "tensorflow",
                Optional.empty(),
                "x",
                OptionalLong.empty(),
                OptionalLong.empty(),
                "cpu",
                Map.of());
        var answers = new StringBuilder(
                Json.line(new PredictionsHeader(PredictionsHeader.SCHEMA, id(), hash(), facts)) + "\n");
        var scores = new StringBuilder(Json.line(new ScoresHeader(ScoresHeader.SCHEMA, id(), "choice", "1")) + "\n");
        for (int i = 0; i < samples(); i++) {
            answers.append(Json.line(prediction(i))).append('\n');
            scores.append(Json.line(score(i))).append('\n');
        }
        Files.writeString(predictions, withEscapes(answers));
        Files.writeString(folder.scores(id()), withEscapes(scores));
        Json.write(folder.drawings(id()), drawings());
    }

    /** Half a surrogate pair cannot be written as UTF-8, but JSON can say it. */
    private static String withEscapes(StringBuilder json) {
        return Pattern.compile("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]")
                .matcher(json)
                .replaceAll(
                        half -> String.format("\\\\u%04X", (int) half.group().charAt(0)));
    }

    private Prediction prediction(int i) {
        if (outcomes.get(i) == Outcome.MODEL_ERROR) {
            return new Prediction(
                    Integer.toString(i),
                    0,
                    "p",
                    Optional.empty(),
                    Optional.of(new Failure(Failure.MODEL_ERROR, "connection refused after 5 tries")),
                    12,
                    0,
                    5,
                    false);
        }
        String text = says != null ? says : right.get(i) ? "B. The large red square left of the circle" : "C";
        return new Prediction(
                Integer.toString(i),
                0,
                "p",
                Optional.of(new RecordedAnswer(
                        List.of(new RecordedPart.Text(text)),
                        "end",
                        OptionalLong.of(152),
                        OptionalLong.of(8),
                        List.of(),
                        Optional.empty(),
                        Optional.empty())),
                Optional.empty(),
                0,
                model.millis(),
                1,
                false);
    }

    private Drawings drawings() {
        String name = says != null ? says : "precision and recall of dog";
        return new Drawings(
                Drawings.SCHEMA,
                id(),
                List.of(new Drawings.Curve(
                        name, "recall", "precision", List.of(0.0, .25, .5, .75, 1.0), List.of(1.0, 1.0, .8, .6, 0.0))),
                List.of(
                        new Drawings.Matrix(
                                says != null ? says : "what was said of what",
                                List.of("cat", "dog"),
                                List.of("cat", "dog", says != null ? says : "unread"),
                                List.of(List.of(8, 1, 1), List.of(0, 9, 2))),
                        new Drawings.Matrix("broken", List.of("cat"), List.of("cat"), List.of())));
    }

    private SampleScore score(int i) {
        boolean scored = outcomes.get(i) == Outcome.SCORED;
        return new SampleScore(
                Integer.toString(i),
                0,
                outcomes.get(i),
                scored ? OptionalDouble.of(right.get(i) ? 1 : 0) : OptionalDouble.empty(),
                says != null
                        ? says
                        : scored ? (right.get(i) ? "the key is B" : "the key is B, not C") : "no rule could read it",
                scored ? Optional.of(right.get(i) ? "option B" : "option C") : Optional.empty(),
                scored ? Optional.of("letter at the start") : Optional.empty(),
                Map.of(),
                Map.of(),
                Map.of("ability", ability(i)),
                "g" + i / 4,
                "c" + i / 2,
                4,
                "Which object is left of the green circle?\nA. a small blue triangle\nB. a large red square\nC. a yellow circle\nD. nothing",
                "B. a large red square");
    }

    private Ledger ledger() {
        Ledger ledger = Ledger.EMPTY;
        for (Outcome outcome : outcomes) {
            ledger = ledger.plus(outcome);
        }
        return ledger;
    }

    private PairedData pairs() {
        var units = new ArrayList<String>();
        var text = new StringBuilder();
        for (int i = 0; i < samples(); i++) {
            if (outcomes.get(i) != Outcome.MODEL_ERROR) {
                units.add(String.format("%06d", i));
                text.append(right.get(i) ? '1' : '0');
            }
        }
        return new PairedData.RightWrong(units, text.toString());
    }

    private PairedData replicates() {
        var shared = new Random(3);
        var luck = new Random(model.name().hashCode());
        var values = new ArrayList<Double>();
        for (int i = 0; i < 1000; i++) {
            values.add(model.skill() * 1.1 + shared.nextGaussian() * .02 + luck.nextGaussian() * .02);
        }
        return new PairedData.Replicates(values);
    }

    private Figure cider() {
        double value = model.skill() * 1.1;
        return new Figure(
                "CIDEr-D",
                "1",
                "CIDEr",
                true,
                Optional.empty(),
                value,
                value - .06,
                value + .06,
                samples(),
                "bootstrap by picture",
                OptionalDouble.empty());
    }

    private List<Integer> all() {
        return java.util.stream.IntStream.range(0, samples()).boxed().toList();
    }

    private List<Integer> of(String ability) {
        return all().stream().filter(i -> ability(i).equals(ability)).toList();
    }

    private static String ability(int i) {
        return ABILITIES.get(i % ABILITIES.size());
    }

    /** Share right with its Wilson interval. */
    private Figure figure(String metric, Optional<Figure.SliceName> slice, List<Integer> samples) {
        List<Integer> counted = samples.stream()
                .filter(i -> outcomes.get(i) != Outcome.MODEL_ERROR)
                .toList();
        double n = counted.size();
        double p = counted.stream().filter(right::get).count() / n;
        double z = 1.96;
        double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
        return new Figure(
                metric,
                "1",
                "share",
                true,
                slice,
                p,
                middle - half,
                middle + half,
                (int) n,
                "wilson",
                OptionalDouble.of(.25));
    }
}
