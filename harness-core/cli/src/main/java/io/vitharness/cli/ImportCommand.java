package io.vitharness.cli;

import io.vitharness.data.answers.AnswerColumns;
import io.vitharness.data.answers.AnswerFile;
import io.vitharness.data.answers.SheetFile;
import io.vitharness.data.coordinates.Conventions;
import io.vitharness.pipeline.answer.Importing;
import io.vitharness.pipeline.plan.Plan;
import io.vitharness.pipeline.plan.PlannedBenchmark;
import io.vitharness.pipeline.plugin.Catalogue;
import io.vitharness.pipeline.plugin.PluginKind;
import io.vitharness.pipeline.score.JudgeOpening;
import io.vitharness.pipeline.store.RunStore;
import io.vitharness.pipeline.suite.Problem;
import io.vitharness.pipeline.suite.SuiteException;
import io.vitharness.report.Json;
import io.vitharness.report.Report;
import io.vitharness.report.RunFolder;
import io.vitharness.report.RunPlan;
import io.vitharness.report.Sha256;
import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.OfficialResults;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Usage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a run of answers that another harness recorded. */
@Command(
        name = "import",
        description = {
            "Makes a run folder of answers that another harness recorded, judges them and writes the report.",
            "Reads the benchmark's official results file where its plugin knows one (COCO results, POPE lines, ...),",
            "else VLMEvalKit's sheets (XLSX, TSV) and the JSON lines of LLaVA and SEED-Bench. Questions and keys come",
            "from the benchmark's own files (--data), or from the sheet itself where it repeats them."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand extends Action {

    private static final Logger LOG = LoggerFactory.getLogger(ImportCommand.class);

    private static final String SHEET = "data/sheet.jsonl";
    private static final String MMBENCH_SHEET = "data/sheet.tsv";
    private static final String ANSWERS = "data/answers.json";

    @Parameters(paramLabel = "FILE", description = "The recorded answers.")
    private Path file = Path.of("");

    @Option(names = "--benchmark", required = true, paramLabel = "ID", description = "The benchmark plugin.")
    private String benchmark = "";

    @Option(names = "--model", required = true, paramLabel = "NAME", description = "Whose answers these are.")
    private String model = "";

    @Option(names = "--data", paramLabel = "PATH", description = "The benchmark's own files.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A key of the benchmark plugin, such as reading=official; may be given more than once.")
    private Map<String, String> settings = new TreeMap<>();

    @Option(names = "--id-column", paramLabel = "NAME", description = "Column or key of the question ids.")
    private Optional<String> idColumn = Optional.empty();

    @Option(names = "--answer-column", paramLabel = "NAME", description = "Column or key of the answers.")
    private Optional<String> answerColumn = Optional.empty();

    @Option(
            names = "--coordinates",
            paramLabel = "ID",
            description = "The convention in which the answers write places, such as qwen-vl.")
    private Optional<String> coordinates = Optional.empty();

    @Option(
            names = "--reviews",
            paramLabel = "FILE",
            description =
                    "Recorded reviews of these answers, for the judge 'reviews'; once for every run of the reviewer.")
    private List<Path> reviews = List.of();

    @Option(
            names = "--judge-set",
            paramLabel = "KEY=VALUE",
            description = "A key of the judge 'reviews', such as reviewer=gpt-4-0314; only with --reviews.")
    private Map<String, String> judgeSettings = new TreeMap<>();

    @Option(names = "--run-id", paramLabel = "ID", description = "Names the run; otherwise model and benchmark do.")
    private Optional<String> id = Optional.empty();

    @Option(names = "--runs", paramLabel = "FOLDER", defaultValue = "runs", description = "Where run folders go.")
    private Path runs = Path.of("runs");

    @Override
    ExitCode act() throws Exception {
        String run = id.orElse(model + "-" + benchmark);
        if (!run.matches("[a-z0-9][a-z0-9.-]{0,79}")) {
            throw new UserException("a run's name is lower-case letters, digits, dots and hyphens, not '" + run
                    + "'; choose one with --run-id, and such a --model");
        }
        RunFolder folder = new RunFolder(runs.resolve(run));
        if (Files.exists(folder.plan())) {
            throw new UserException(folder.path() + ": this run exists; choose another --run-id");
        }
        Session session = session();
        requireKnown(session.catalogue());
        boolean fresh = Files.notExists(folder.path());
        try {
            Files.createDirectories(folder.path());
            writeSuite(folder);
            return judge(session, run, folder);
        } finally {
            if (fresh && Files.notExists(folder.plan())) {
                delete(folder.path()); // what was refused is no run
            }
        }
    }

    private void requireKnown(Catalogue catalogue) throws UserException {
        if (!catalogue.benchmarks().containsKey(benchmark)) {
            throw new UserException(catalogue.unknown(PluginKind.BENCHMARK, benchmark));
        }
        if (coordinates.isPresent() && Conventions.find(coordinates.get()).isEmpty()) {
            throw new UserException("--coordinates: no convention '" + coordinates.get() + "'; known: "
                    + String.join(", ", Conventions.ids()));
        }
    }

    private ExitCode judge(Session session, String run, RunFolder folder) throws Exception {
        try (Plan plan = session.plan(session.suite(folder.suite()), Optional.of(run))) {
            return judge(session, plan, folder);
        } catch (SuiteException e) { // the places are those of a text that nobody wrote
            throw new UserException(e.problems().stream()
                    .map(Problem::text)
                    .map(text -> named(text, folder))
                    .collect(Collectors.joining("\n")));
        }
    }

    // a copy that is deleted with the refused run has the lines of the file that was named
    private String named(String text, RunFolder folder) {
        Map<String, Path> originals = new TreeMap<>(Map.of(SHEET, file, MMBENCH_SHEET, file, ANSWERS, file));
        reviews.forEach(review -> originals.put(copyName(review), review));
        String named = text;
        for (Map.Entry<String, Path> copy : originals.entrySet()) {
            Path place = folder.path().resolve(copy.getKey());
            named = named.replace(
                            place.toAbsolutePath().normalize().toString(),
                            copy.getValue().toString())
                    .replace(place.toString(), copy.getValue().toString());
        }
        return named;
    }

    private String copyName(Path review) {
        return "data/reviews-" + (reviews.indexOf(review) + 1) + ".json";
    }

    private ExitCode judge(Session session, Plan plan, RunFolder folder) throws Exception {
        RunPlan record = plan.record();
        for (var cell : plan.cells()) {
            Map<String, Answer> answers = answers(cell.benchmark().benchmark());
            tellStrangers(answers.keySet(), new HashSet<>(cell.benchmark().sampleIds()));
            if (!reviews.isEmpty()) {
                requireReviews(cell.benchmark(), answers, folder);
            }
            // not before the answers were sound: what has a plan is a run
            Json.write(folder.plan(), record);
            new Importing(new RunStore(folder)).write(cell, source(), answers);
        }
        Running running = new Running(session, folder.suite(), folder);
        Report report = running.work(plan, harness -> {
            harness.score(record);
            return harness.report(record);
        });
        new Summary(report).print(console());
        console().say(folder.path().toString());
        return running.exit(report);
    }

    // a file of reviews that cannot be read is a mistake of the command, not of every sample
    private void requireReviews(PlannedBenchmark benchmark, Map<String, Answer> answers, RunFolder folder)
            throws Exception {
        Optional<String> answered =
                benchmark.sampleIds().stream().filter(answers::containsKey).findFirst();
        if (answered.isEmpty()) {
            return;
        }
        try (Judge judge = JudgeOpening.open(benchmark, Map.of())) {
            Sample sample = benchmark.benchmark().sample(answered.get());
            Reading reading = judge.read(
                    sample.question(),
                    Optional.ofNullable(answers.get(answered.get())).orElseThrow());
            if (reading instanceof Reading.Clear clear
                    && judge.score(sample, clear) instanceof Score.Undecided undecided
                    && !named(undecided.because(), folder).equals(undecided.because())) {
                throw new UserException(named(undecided.because(), folder));
            }
        } catch (IOException e) {
            LOG.info("{} is left to the ledger", answered.get(), e); // a sample whose files are broken
        }
    }

    private Map<String, Answer> answers(Benchmark asked) throws IOException {
        Map<String, Answer> answers = new HashMap<>();
        if (asked instanceof OfficialResults official) {
            Optional<Map<String, List<Part>>> results = official.results(file);
            if (results.isPresent()) {
                results.get().forEach((sample, parts) -> answers.put(sample, answer(parts)));
                return answers;
            }
        }
        table().answers()
                .forEach(answer -> answer.text()
                        .ifPresent(text -> answers.put(answer.id(), answer(List.of(new Part.Text(text))))));
        return answers;
    }

    private Answer answer(List<Part> parts) {
        return new Answer(parts, Answer.Stop.END, Usage.UNKNOWN, List.of(), Optional.empty(), coordinates);
    }

    private AnswerFile table() throws IOException {
        return AnswerFile.read(file, new AnswerColumns(idColumn, answerColumn)).distinct();
    }

    // a folder's hash is that of its files' names and hashes
    private String source() throws IOException {
        if (!Files.isDirectory(file)) {
            return Sha256.of(file);
        }
        StringBuilder listing = new StringBuilder();
        try (Stream<Path> files = Files.list(file)) {
            for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                listing.append(each.getFileName())
                        .append(' ')
                        .append(Sha256.of(each))
                        .append('\n');
            }
        }
        return Sha256.of(listing.toString());
    }

    private void tellStrangers(Set<String> answered, Set<String> asked) {
        List<String> strangers = answered.stream()
                .filter(sample -> !asked.contains(sample))
                .sorted()
                .toList();
        if (!strangers.isEmpty()) {
            console()
                    .tell(file + ": " + Words.plural(strangers.size(), "answer")
                            + " to questions that the benchmark does not ask, the first to '" + strangers.get(0)
                            + "'; left out");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private void writeSuite(RunFolder folder) throws IOException, UserException {
        Map<String, String> keys = new TreeMap<>(settings);
        if (benchmark.equals("captions")) {
            keys.putIfAbsent("pictures", "absent"); // recorded captions are judged by texts alone
        }
        String place =
                data.isPresent() ? data.get().toAbsolutePath().normalize().toString() : keyFile(folder, keys);
        StringBuilder suite =
                new StringBuilder("# Made by 'harness import'.\nsuite: imported\ncache: false\nmodels:\n");
        suite.append("  - { name: ").append(quoted(model)).append(", plugin: replay }\nbenchmarks:\n");
        suite.append("  - name: ")
                .append(quoted(benchmark))
                .append("\n    plugin: ")
                .append(quoted(benchmark));
        suite.append("\n    data: ").append(quoted(place)).append("\n    config:");
        suite.append(keys.isEmpty() ? " {}\n" : "\n");
        keys.forEach((key, value) -> suite.append(line("      ", key, value)));
        suite.append(judge(folder));
        Files.writeString(folder.suite(), suite, StandardCharsets.UTF_8);
    }

    // reviews and the answers that they are about become part of the run, so that it can be scored again
    private String judge(RunFolder folder) throws IOException, UserException {
        if (reviews.isEmpty()) {
            if (!judgeSettings.isEmpty()) {
                throw new UserException("--judge-set needs --reviews: other judges are set by the benchmark's keys");
            }
            return "";
        }
        StringBuilder judge = new StringBuilder("    judge:\n      plugin: 'reviews'\n      config:\n");
        StringBuilder names = new StringBuilder();
        for (Path review : reviews) {
            names.append(names.isEmpty() ? "" : ", ").append(quoted(copied(folder, review, copyName(review))));
        }
        judge.append("        reviews: [").append(names).append("]\n");
        judge.append("        answers: ")
                .append(quoted(copied(folder, file, ANSWERS)))
                .append('\n');
        judgeSettings.forEach((key, value) -> judge.append(line("        ", key, value)));
        return judge.toString();
    }

    private static String copied(RunFolder folder, Path source, String name) throws IOException, UserException {
        if (!Files.isRegularFile(source)) {
            throw new UserException(source + ": there is no such file");
        }
        return copy(folder, source, name);
    }

    // one file may stand for two, and an import that died may have left its copy behind
    private static String copy(RunFolder folder, Path source, String name) throws IOException {
        Path copy = folder.path().resolve(name);
        Files.createDirectories(copy.toAbsolutePath().getParent());
        Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
        return name;
    }

    /** A key as a line of YAML: numbers, truths, lists and mappings as they stand, all else as text. */
    static String line(String indent, String key, String value) {
        String written = value.matches("[\\[{].*|true|false|-?\\d+") ? value : quoted(value);
        return indent + quoted(key) + ": " + written + "\n";
    }

    // the sheet repeats questions and keys: they become the benchmark's data, in the run's own folder
    private String keyFile(RunFolder folder, Map<String, String> keys) throws IOException, UserException {
        switch (benchmark) {
            case "mmbench" -> {
                SheetFile.writeMmbench(table(), file, folder.path().resolve(MMBENCH_SHEET));
                keys.putIfAbsent("pictures", "absent");
                return MMBENCH_SHEET;
            }
            case "seed-bench" -> {
                keys.putIfAbsent("protocol", "generation");
                return copy(folder, file, SHEET);
            }
            case "pope", "mme", "scienceqa", "mmmu", "mathvista" -> {
                return copy(folder, file, SHEET);
            }
            case "llava-bench" -> {
                keys.putIfAbsent("pictures", "absent");
                return copied(folder, file, ANSWERS);
            }
            default ->
                throw new UserException(
                        "the answers to '" + benchmark + "' need the benchmark's own files: name them with --data");
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
