package io.vitharness.benchmarks.exams;

import io.vitharness.benchmarks.exams.ScienceQaConfig.Asked;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Opens ScienceQA's files. */
final class ScienceQaFiles {

    /** As LLaVA generates. */
    private static final int MAX_TOKENS = 1024;

    private final ScienceQaConfig config;
    private final Path data;
    private final DataDigest digest = new DataDigest();
    private final PictureFiles pictures = new PictureFiles();

    ScienceQaFiles(ScienceQaConfig config, Path data) {
        this.config = config;
        this.data = data;
    }

    ExamBenchmark open() throws IOException {
        boolean sheet = Files.isRegularFile(data);
        List<ExamQuestion> questions = Notes.checked(data, sheet ? sheet() : problems());
        boolean shown = !sheet && config.pictures() == PictureRule.REQUIRED;
        if (shown) {
            pictures.requireAll(data, "pictures lie in images/" + config.split() + "/<id>/" + PictureFiles.OR_ABSENT);
            pictures.addTo(digest);
        }
        boolean synthetic = Notes.isSynthetic(data);
        BenchmarkCard card = new BenchmarkCard(
                synthetic ? "ScienceQA format, synthetic shapes" : "ScienceQA",
                String.format(Locale.ROOT, "%s, %,d questions", config.split(), questions.size()),
                synthetic ? Optional.empty() : Optional.of("CC BY-NC-SA 4.0"),
                synthetic ? Optional.empty() : Optional.of("https://arxiv.org/abs/2209.09513"),
                digest.hex(),
                Notes.of(questions, shown, synthetic));
        Optional<PictureSource> source = shown ? Optional.of(pictures::open) : Optional.empty();
        return new ExamBenchmark(
                new ExamFacts(data, card, protocol(shown, questions), file -> Optional.empty()), questions, source);
    }

    private List<ExamQuestion> sheet() throws IOException {
        digest.add(data);
        List<ExamQuestion> questions = new ArrayList<>();
        for (JsonEntry line : JsonFiles.lines(data)) {
            ExamQuestion question = ScienceQaProblem.ofSheet(line);
            if (isAsked(question.tags().containsKey(ScienceQaProblem.IMAGE))) {
                questions.add(question);
            }
        }
        return questions;
    }

    private List<ExamQuestion> problems() throws IOException {
        if (!Files.isDirectory(data)) {
            throw new DataException(data + ": there is no such file or folder; wanted the folder of problems.json");
        }
        Path file = data.resolve("problems.json");
        Set<String> asked = split();
        Map<String, ScienceQaProblem> found = new TreeMap<>();
        JsonFiles.members(file, (id, entry) -> {
            if (asked.contains(id) && found.put(id, ScienceQaProblem.of(id, entry)) != null) {
                throw entry.fault("found the key a second time, wanted it once");
            }
        });
        digest.add(file);
        List<ExamQuestion> questions = new ArrayList<>();
        for (String id : asked) {
            ScienceQaProblem problem = Optional.ofNullable(found.get(id))
                    .orElseThrow(() -> new DataException(
                            file + ": found no problem '" + id + "', which the split '" + config.split() + "' names"));
            if (isAsked(problem.image().isPresent())) {
                addPicture(problem);
                questions.add(problem.asked());
            }
        }
        return questions;
    }

    private boolean isAsked(boolean image) {
        return image || config.media() == Asked.ALL;
    }

    private Set<String> split() throws IOException {
        Path file = data.resolve("pid_splits.json");
        Map<String, JsonEntry> splits = JsonFiles.members(file);
        digest.add(file);
        JsonEntry ids = Optional.ofNullable(splits.get(config.split()))
                .orElseThrow(() -> new DataException(
                        file + ": found the splits " + splits.keySet() + ", wanted also '" + config.split() + "'"));
        Set<String> asked = new LinkedHashSet<>();
        for (var id : ids.json()) {
            if (!asked.add(id.asString())) {
                throw ids.fault("found the id " + id + " twice, wanted every id once");
            }
        }
        return asked;
    }

    private void addPicture(ScienceQaProblem problem) throws DataException {
        if (problem.image().isEmpty()) {
            return;
        }
        String name =
                problem.split() + "/" + problem.id() + "/" + problem.image().get();
        Path folder = Files.isDirectory(data.resolve("images")) ? data.resolve("images") : data;
        Path file = PictureFiles.inside(folder, name)
                .orElseThrow(() -> new DataException(data.resolve("problems.json") + ": problem '" + problem.id()
                        + "': found the picture '" + name + "', wanted a name inside the folder of pictures"));
        pictures.add(problem.id(), file);
    }

    private Protocol protocol(boolean shown, List<ExamQuestion> questions) {
        boolean needsPictures = shown && questions.stream().anyMatch(ExamQuestion::showsPictures);
        return new Protocol(
                "llava",
                shown
                        && config.reading() == ReadingRules.OFFICIAL
                        && config.split().equals("test"),
                "LLaVA's prompt and its ladder of rules for letters (eval_science_qa.py).",
                Protocol.Asking.GENERATE,
                needsPictures ? Set.of(Medium.TEXT, Medium.PICTURE) : Set.of(Medium.TEXT),
                Decoding.greedy(MAX_TOKENS),
                new JudgeChoice(
                        "choice",
                        Map.of("exam", "scienceqa", "variant", config.reading().word())));
    }
}
