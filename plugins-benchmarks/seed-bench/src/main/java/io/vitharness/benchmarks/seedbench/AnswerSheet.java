package io.vitharness.benchmarks.seedbench;

import io.vitharness.benchmarks.seedbench.SeedBenchConfig.ReadingRules;
import io.vitharness.data.answers.AnswerColumns;
import io.vitharness.data.answers.AnswerFile;
import io.vitharness.data.answers.RecordedAnswer;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkCard;
import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.JudgeChoice;
import io.vitharness.spi.benchmark.Protocol;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A file of answers that carries the key of every question, as the benchmark's authors publish them: JSON lines with
 * {@code question_id}, {@code prediction} and {@code gt_answer}, and neither texts nor pictures. Its recorded answers can
 * be judged; nothing can be asked. Lines that repeat an id are samples of their own. Ids of videos start with v.
 */
final class AnswerSheet implements Benchmark {

    private static final List<Choice> LETTERS =
            List.of(new Choice("A", "A"), new Choice("B", "B"), new Choice("C", "C"), new Choice("D", "D"));

    private final SeedBenchConfig config;
    private final Path file;
    private final String hash;
    private final Map<String, RecordedAnswer> lines = new LinkedHashMap<>();

    private AnswerSheet(SeedBenchConfig config, Path file, String hash) {
        this.config = config;
        this.file = file;
        this.hash = hash;
    }

    static boolean isOne(Path data) {
        return Files.isRegularFile(data) && data.toString().endsWith(".jsonl");
    }

    static AnswerSheet open(SeedBenchConfig config, Path file) throws IOException {
        AnswerSheet sheet =
                new AnswerSheet(config, file, Image.of(Files.readAllBytes(file)).sha256());
        for (RecordedAnswer line :
                AnswerFile.read(file, AnswerColumns.USUAL).distinct().answers()) {
            sheet.requireKey(line);
            if (sheet.isWanted(line)) {
                sheet.lines.put(line.id(), line);
            }
        }
        return sheet;
    }

    @Override
    public BenchmarkCard card() {
        long repeated = lines.keySet().stream().filter(id -> id.contains("#")).count();
        return new BenchmarkCard(
                "SEED-Bench (answer sheet)",
                file.getFileName().toString(),
                Optional.of("CC BY-NC 4.0 (code Apache-2.0)"),
                Optional.of("https://arxiv.org/abs/2307.16125"),
                hash,
                List.of(
                        "the sheet holds neither questions nor pictures: recorded answers are judged, nothing can be asked",
                        repeated + " lines repeat an earlier id and are counted as samples of their own"));
    }

    @Override
    public Protocol protocol() {
        return new Protocol(
                "generation",
                false,
                "The model answers with the letter (LLaVA, convert_seed_for_submission.py).",
                Protocol.Asking.GENERATE,
                Set.of(Medium.TEXT),
                Decoding.greedy(SeedBench.MAX_TOKENS),
                new JudgeChoice(
                        "choice", Map.of("variant", config.reading() == ReadingRules.OFFICIAL ? "exact" : "default")));
    }

    @Override
    public List<String> sampleIds() {
        return List.copyOf(lines.keySet());
    }

    @Override
    public Sample sample(String id) throws IOException {
        RecordedAnswer line = Optional.ofNullable(lines.get(id))
                .orElseThrow(() -> new DataException(file + ": found no sample '" + id + "'"));
        Prompt prompt = Prompt.of(new Part.Text("SEED-Bench question " + id + "; its text is not in the sheet"));
        Map<String, String> tags = Map.of("media", isVideo(line) ? "video" : "image");
        return new Sample(
                new Question(id, prompt, LETTERS, tags, id, id),
                new Target.Option(key(line).orElseThrow()));
    }

    @Override
    public void close() {
        // the sheet is in memory
    }

    private boolean isWanted(RecordedAnswer line) {
        return switch (config.media()) {
            case ALL -> true;
            case VIDEO -> isVideo(line);
            case IMAGE -> !isVideo(line);
        };
    }

    private static boolean isVideo(RecordedAnswer line) {
        return line.id().startsWith("v");
    }

    private void requireKey(RecordedAnswer line) throws DataException {
        if (key(line).isEmpty()) {
            throw new DataException(file + ":" + line.line()
                    + ": found no 'gt_answer' of A, B, C or D, wanted the key of" + " question '" + line.id()
                    + "'; a sheet without keys needs the questions: name SEED-Bench.json");
        }
    }

    private static Optional<String> key(RecordedAnswer line) {
        return Optional.ofNullable(line.fields().get("gt_answer"))
                .map(String::strip)
                .filter(key -> key.matches("[ABCD]"));
    }
}
