package io.vitharness.benchmarks.exams;

import io.vitharness.data.files.DataDigest;
import io.vitharness.data.files.JsonEntry;
import io.vitharness.data.files.JsonFiles;
import io.vitharness.data.table.ParquetReader;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Medium;
import io.vitharness.spi.benchmark.BenchmarkCard;
import io.vitharness.spi.benchmark.Choice;
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

/** Opens MMMU's files. */
final class MmmuFiles {

    /** As the official LLaVA run generates. */
    private static final int MAX_TOKENS = 1024;

    private final MmmuConfig config;
    private final Path data;

    MmmuFiles(MmmuConfig config, Path data) {
        this.config = config;
        this.data = data;
    }

    ExamBenchmark open() throws IOException {
        if (Files.isRegularFile(data)) {
            return benchmark(
                    sheet(), Optional.empty(), new DataDigest().add(data).hex());
        }
        if (!Files.isDirectory(data)) {
            throw new DataException(data + ": there is no such file or folder; wanted a folder for each subject");
        }
        MmmuTables tables = MmmuTables.open(config, data);
        DataDigest digest = new DataDigest();
        for (Map.Entry<String, ParquetReader> table : tables.tables().entrySet()) {
            digest.add(table.getKey() + " " + table.getValue().hash());
        }
        boolean shown = config.pictures() == PictureRule.REQUIRED;
        return benchmark(tables.rows(), shown ? Optional.of(tables) : Optional.empty(), digest.hex());
    }

    private ExamBenchmark benchmark(List<MmmuRow> rows, Optional<MmmuTables> pictures, String hash)
            throws DataException {
        List<ExamQuestion> questions = new ArrayList<>();
        for (MmmuRow row : rows) {
            ExamQuestion question = row.asked();
            if (config.asks(question.tags().getOrDefault("subject", ""))) {
                questions.add(question);
            }
        }
        Notes.checked(data, questions);
        boolean synthetic = Notes.isSynthetic(data);
        BenchmarkCard card = new BenchmarkCard(
                synthetic ? "MMMU format, synthetic shapes" : "MMMU",
                String.format(Locale.ROOT, "%s, %,d questions", config.split(), questions.size()),
                synthetic ? Optional.empty() : Optional.of("Apache-2.0"),
                synthetic ? Optional.empty() : Optional.of("https://arxiv.org/abs/2311.16502"),
                hash,
                Notes.of(questions, pictures.isPresent(), synthetic));
        return new ExamBenchmark(
                new ExamFacts(data, card, protocol(pictures.isPresent()), MmmuFiles::results), questions, pictures);
    }

    private List<MmmuRow> sheet() throws IOException {
        List<MmmuRow> rows = new ArrayList<>();
        for (JsonEntry line : JsonFiles.lines(data)) {
            List<Choice> options = new ArrayList<>();
            if (line.has("index2ans")) {
                line.textsByKey("index2ans").forEach((label, text) -> options.add(new Choice(label, text)));
            }
            List<String> keys =
                    line.json().path("answer").isArray() ? line.texts("answer") : List.of(line.text("answer"));
            String id = line.id("id");
            String question =
                    line.optional("question").orElse("MMMU question " + id + "; its text is not in the sheet");
            rows.add(new MmmuRow(line.place(), id, question, options, keys, Set.of()));
        }
        return rows;
    }

    /** The official {@code total_val_output.json}: an object of answers by id. Lines are read as any other table. */
    private static Optional<Map<String, String>> results(Path file) throws IOException {
        if (file.toString().endsWith(".jsonl")) {
            return Optional.empty();
        }
        Map<String, String> answers = new LinkedHashMap<>();
        for (Map.Entry<String, JsonEntry> entry : JsonFiles.members(file).entrySet()) {
            if (!entry.getValue().json().isString()) {
                throw entry.getValue()
                        .fault("found " + entry.getValue().json().getNodeType() + ", wanted the answer as a text");
            }
            answers.put(entry.getKey(), entry.getValue().json().asString());
        }
        return Optional.of(answers);
    }

    private Protocol protocol(boolean shown) {
        return new Protocol(
                "direct",
                shown
                        && config.reading() == ReadingRules.OFFICIAL
                        && config.subjects().isEmpty()
                        && config.split().equals("validation"),
                "A letter, or a word or phrase, read by MMMU's parser without its guessing (eval_utils.py).",
                Protocol.Asking.GENERATE,
                shown ? Set.of(Medium.TEXT, Medium.PICTURE) : Set.of(Medium.TEXT),
                Decoding.greedy(MAX_TOKENS),
                new JudgeChoice(
                        "choice",
                        Map.of("exam", "mmmu", "variant", config.reading().word())));
    }
}
