package io.vitharness.benchmarks.exams;

import io.vitharness.data.files.DataDigest;
import io.vitharness.data.files.JsonEntry;
import io.vitharness.data.files.JsonFiles;
import io.vitharness.data.files.PictureFiles;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Medium;
import io.vitharness.spi.benchmark.BenchmarkCard;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.JudgeChoice;
import io.vitharness.spi.benchmark.Protocol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Opens MathVista's files. */
final class MathVistaFiles {

    /** Free answers may reason first. */
    private static final int MAX_TOKENS = 1024;

    private final MathVistaConfig config;
    private final Path data;
    private final DataDigest digest = new DataDigest();
    private final PictureFiles pictures = new PictureFiles();

    MathVistaFiles(MathVistaConfig config, Path data) {
        this.config = config;
        this.data = data;
    }

    ExamBenchmark open() throws IOException {
        Path file = file();
        boolean sheet = file.toString().endsWith(".jsonl");
        boolean shown = !sheet && config.pictures() == PictureRule.REQUIRED;
        List<ExamQuestion> questions = new ArrayList<>();
        for (JsonEntry entry : sheet
                ? JsonFiles.lines(file)
                : List.copyOf(JsonFiles.members(file).values())) {
            MathVistaProblem problem = MathVistaProblem.of(entry);
            if (shown) {
                pictures.add(
                        problem.image(),
                        PictureFiles.inside(file.toAbsolutePath().resolveSibling(""), problem.image())
                                .orElseThrow(() -> entry.fault("image", "a name inside the folder of the file")));
            }
            questions.add(problem.question());
        }
        Notes.checked(file, questions);
        digest.add(file);
        if (shown) {
            pictures.requireAll(file, "pictures lie in images/ beside the file" + PictureFiles.OR_ABSENT);
            pictures.addTo(digest);
        }
        boolean synthetic = Notes.isSynthetic(file.toAbsolutePath().resolveSibling(""));
        BenchmarkCard card = new BenchmarkCard(
                synthetic ? "MathVista format, synthetic shapes" : "MathVista",
                String.format(
                        Locale.ROOT,
                        "%s, %,d questions",
                        String.valueOf(file.getFileName()).replaceAll("^annot_|\\.jsonl?$", ""),
                        questions.size()),
                synthetic ? Optional.empty() : Optional.of("CC BY-SA 4.0"),
                synthetic ? Optional.empty() : Optional.of("https://arxiv.org/abs/2310.02255"),
                digest.hex(),
                Notes.of(questions, shown, synthetic));
        Optional<PictureSource> source = shown ? Optional.of(pictures::open) : Optional.empty();
        return new ExamBenchmark(
                new ExamFacts(file, card, protocol(shown), MathVistaFiles::results), questions, source);
    }

    /** {@code output_*.json} by pid, or JSON lines: the extracted answer where there is one, else the response. */
    private static Optional<Map<String, String>> results(Path file) throws IOException {
        Map<String, String> answers = new LinkedHashMap<>();
        boolean lines = file.toString().endsWith(".jsonl");
        for (JsonEntry entry : lines
                ? JsonFiles.lines(file)
                : List.copyOf(JsonFiles.members(file).values())) {
            String said = entry.has("extraction") ? entry.text("extraction") : entry.text("response");
            if (answers.put(entry.id("pid"), said) != null) {
                throw entry.fault("found a second answer to '" + entry.id("pid") + "', wanted one");
            }
        }
        return Optional.of(answers);
    }

    private Path file() throws IOException {
        if (Files.isRegularFile(data)) {
            return data;
        }
        if (!Files.isDirectory(data)) {
            throw new DataException(data + ": there is no such file or folder; wanted annot_testmini.json and images/");
        }
        try (Stream<Path> files = Files.list(data)) {
            List<Path> found = files.filter(
                            file -> String.valueOf(file.getFileName()).matches("annot_.*\\.json"))
                    .sorted()
                    .toList();
            if (found.size() != 1) {
                throw new DataException(
                        data + ": found " + found.size() + " files annot_*.json, wanted one; name the file itself");
            }
            return found.get(0);
        }
    }

    private Protocol protocol(boolean shown) {
        return new Protocol(
                "free-form",
                false,
                "The official prompts; answers read by rule, no model extracts (MathVista, calculate_score.py).",
                Protocol.Asking.GENERATE,
                shown ? Set.of(Medium.TEXT, Medium.PICTURE) : Set.of(Medium.TEXT),
                Decoding.greedy(MAX_TOKENS),
                new JudgeChoice(
                        "choice",
                        Map.of("exam", "mathvista", "variant", config.reading().word())));
    }
}
