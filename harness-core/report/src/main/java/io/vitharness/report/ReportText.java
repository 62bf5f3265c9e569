package io.vitharness.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as CSV for spreadsheets and as Markdown for people: the same figures as in {@code report.json}, none left out. */
public record ReportText(Report report) {

    private static final String HEADER =
            "run,suite,model,benchmark,synthetic,protocol,metric,metric_version,slice_tag,slice_value,"
                    + "value,low,high,count,unit,interval,chance,complete,scored,unclear,refused,model_error,judge_error,limit,"
                    + "comparability";

    /** RFC 4180 with LF; one line per figure, and one without a figure for a cell that has none. */
    public String csv() {
        return Stream.concat(Stream.of(HEADER), report.cells().stream().flatMap(this::csv))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Tables of the cells' headlines, of their parts, of the models and of those that were trained, then what a reader must know. */
    public String markdown(List<Timings.ModelTiming> timings) {
        StringBuilder text = new StringBuilder("# " + escaped(report.run()) + "\n\n");
        text.append(report.complete() ? "Complete." : "**Incomplete:** see below.")
                .append("\n\n");
        text.append(
                "| model | benchmark | metric | figure | 95 % interval | n | chance | scored | unclear | refused |"
                        + " model errors | judge errors | not asked |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        report.cells().forEach(cell -> text.append(row(cell)).append('\n'));
        parts(text);
        models(text);
        trainings(text, timings);
        section(text, "What is missing", report.problems().stream());
        section(text, "Not computed", report.cells().stream().flatMap(ReportText::absences));
        section(
                text,
                "Skipped",
                report.skips().stream().map(skip -> skip.model() + " on " + skip.benchmark() + ": " + skip.because()));
        return text.toString();
    }

    /** The headline of every cell by category, capability and whatever else its benchmark has. */
    private void parts(StringBuilder text) {
        table(
                text,
                "By part",
                List.of("model", "benchmark", "metric", "part", "figure", "95 % interval", "n"),
                report.cells().stream()
                        .flatMap(cell -> cell.figures().stream()
                                .filter(figure -> figure.slice().isPresent())
                                .filter(figure ->
                                        cell.headline().map(Figure::metric).equals(Optional.of(figure.metric())))
                                .map(figure -> part(cell, figure))));
    }

    private static String part(CellReport cell, Figure figure) {
        return Stream.of(
                        cell.model(),
                        cell.benchmark(),
                        figure.metric(),
                        figure.slice()
                                .map(slice -> slice.tag() + ": " + slice.value())
                                .orElse(""),
                        shown(figure.value(), figure.unit()),
                        shown(figure.low(), figure.unit()) + " to " + shown(figure.high(), figure.unit()),
                        String.valueOf(figure.count()))
                .map(ReportText::escaped)
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private void models(StringBuilder text) {
        table(
                text,
                "Models",
                List.of("model", "is", "version of the engine", "device used"),
                asked().flatMap(model -> model.facts().map(facts -> model(model.name(), facts)).stream()));
    }

    private static String model(String name, ModelFacts facts) {
        return Stream.of(name, facts.words(), facts.engineVersion().orElse("—"), facts.device())
                .map(ReportText::escaped)
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** Their curves stand whole in {@code training/}. */
    private void trainings(StringBuilder text, List<Timings.ModelTiming> timings) {
        table(
                text,
                "Trained models",
                List.of(
                        "model",
                        "parameters",
                        "trained",
                        "by stage",
                        "steps",
                        "last loss",
                        "seconds",
                        "most memory, MiB"),
                asked().flatMap(model -> model.training().stream()
                        .filter(training -> training.steps() > 0) // a published model is read, not trained
                        .map(training -> training(model, training, timings))));
    }

    /** All models but those that are controls of another. */
    private Stream<ModelReport> asked() {
        return report.models().stream().filter(model -> model.controlOf().isEmpty());
    }

    /** A section of one table; nothing where it has no rows. */
    private static void table(StringBuilder text, String title, List<String> head, Stream<String> rows) {
        String body = rows.collect(Collectors.joining("\n"));
        if (!body.isEmpty()) {
            text.append("\n## ").append(title).append("\n\n");
            text.append(head.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
            text.append("|---".repeat(head.size())).append("|\n").append(body).append('\n');
        }
    }

    private static String training(ModelReport model, TrainingReport training, List<Timings.ModelTiming> timings) {
        Optional<ModelFacts> facts = model.facts();
        Optional<Timings.ModelTiming> timing = timings.stream()
                .filter(candidate -> candidate.model().equals(model.name()))
                .findFirst();
        return Stream.of(
                        model.name(),
                        facts.map(ModelFacts::parameters).map(ReportText::whole).orElse("—"),
                        facts.map(ModelFacts::trainable).map(ReportText::whole).orElse("—"),
                        facts.map(known -> known.details().get("trained by stage"))
                                .orElse("—"),
                        String.valueOf(training.steps()),
                        loss(training),
                        timing.map(Timings.ModelTiming::trainSeconds)
                                .filter(OptionalDouble::isPresent)
                                .map(seconds -> String.format(Locale.ROOT, "%.0f", seconds.getAsDouble()))
                                .orElse("—"),
                        timing.map(Timings.ModelTiming::peakBytes)
                                .filter(OptionalLong::isPresent)
                                .map(bytes -> whole(OptionalLong.of(bytes.getAsLong() >> 20)))
                                .orElse("—"))
                .map(ReportText::escaped)
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String loss(TrainingReport training) {
        return training.curve().isEmpty()
                ? "—"
                : Optional.ofNullable(training.curve()
                                .get(training.curve().size() - 1)
                                .values()
                                .get("loss"))
                        .map(loss -> String.format(Locale.ROOT, "%.4g", loss))
                        .orElse("—");
    }

    private static String whole(OptionalLong number) {
        return number.isPresent() ? String.format(Locale.ROOT, "%,d", number.getAsLong()) : "—";
    }

    private static Stream<String> absences(CellReport cell) {
        return cell.absences().stream()
                .map(absence ->
                        cell.model() + " on " + cell.benchmark() + ", " + absence.metric() + ": " + absence.because());
    }

    private Stream<String> csv(CellReport cell) {
        return cell.figures().isEmpty()
                ? Stream.of(line(cell, Optional.empty()))
                : cell.figures().stream().map(figure -> line(cell, Optional.of(figure)));
    }

    private String line(CellReport cell, Optional<Figure> figure) {
        Ledger ledger = cell.ledger();
        return Csv.line(List.of(
                report.run(),
                report.suite(),
                cell.model(),
                cell.benchmark(),
                String.valueOf(isSynthetic(cell)),
                cell.protocol(),
                figure.map(Figure::metric).orElse(""),
                figure.map(Figure::metricVersion).orElse(""),
                figure.flatMap(Figure::slice).map(Figure.SliceName::tag).orElse(""),
                figure.flatMap(Figure::slice).map(Figure.SliceName::value).orElse(""),
                figure.map(f -> String.valueOf(f.value())).orElse(""),
                figure.map(f -> String.valueOf(f.low())).orElse(""),
                figure.map(f -> String.valueOf(f.high())).orElse(""),
                figure.map(f -> String.valueOf(f.count())).orElse(""),
                figure.map(Figure::unit).orElse(""),
                figure.map(Figure::interval).orElse(""),
                figure.map(f -> number(f.chance())).orElse(""),
                String.valueOf(cell.complete()),
                String.valueOf(ledger.scored()),
                String.valueOf(ledger.unclear()),
                String.valueOf(ledger.refused()),
                String.valueOf(ledger.modelError()),
                String.valueOf(ledger.judgeError()),
                String.valueOf(ledger.limit()),
                cell.comparability()));
    }

    private String row(CellReport cell) {
        Optional<Figure> figure = cell.headline();
        Ledger ledger = cell.ledger();
        return Stream.of(
                        cell.model(),
                        cell.benchmark()
                                + (isSynthetic(cell) ? " (synthetic)" : "")
                                + (cell.complete() ? "" : " (incomplete)"),
                        figure.map(Figure::metric).orElse("—"),
                        figure.map(f -> shown(f.value(), f.unit())).orElse("—"),
                        figure.map(f -> shown(f.low(), f.unit()) + " to " + shown(f.high(), f.unit()))
                                .orElse("—"),
                        figure.map(f -> String.valueOf(f.count())).orElse("0"),
                        figure.filter(f -> f.chance().isPresent())
                                .map(f -> shown(f.chance().getAsDouble(), f.unit()))
                                .orElse("—"),
                        String.valueOf(ledger.scored()),
                        String.valueOf(ledger.unclear()),
                        String.valueOf(ledger.refused()),
                        String.valueOf(ledger.modelError()),
                        String.valueOf(ledger.judgeError()),
                        String.valueOf(ledger.limit()))
                .map(ReportText::escaped)
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private boolean isSynthetic(CellReport cell) {
        return report.benchmarks().stream()
                .anyMatch(benchmark -> benchmark.name().equals(cell.benchmark()) && benchmark.synthetic());
    }

    private static void section(StringBuilder text, String title, Stream<String> lines) {
        String list = lines.map(line -> "- " + escaped(line)).collect(Collectors.joining("\n"));
        if (!list.isEmpty()) {
            text.append("\n## ").append(title).append("\n\n").append(list).append('\n');
        }
    }

    private static String shown(double value, String unit) {
        return unit.equals("share")
                ? String.format(Locale.ROOT, "%.1f %%", 100 * value)
                : String.format(Locale.ROOT, "%.4g %s", value, unit);
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? String.valueOf(value.getAsDouble()) : "";
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>|#])", "\\\\$1").replaceAll("\\R", " ");
    }
}
