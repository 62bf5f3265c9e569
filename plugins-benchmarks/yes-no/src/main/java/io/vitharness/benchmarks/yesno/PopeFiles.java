package io.vitharness.benchmarks.yesno;

import io.vitharness.data.files.PictureFiles;
import io.vitharness.data.synthetic.SyntheticSets;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a benchmark of POPE's questions and pictures. */
final class PopeFiles {

    /** As LLaVA generates. */
    private static final int MAX_TOKENS = 128;

    private final PopeConfig config;
    private final Path data;
    private final PopeQuestions questions;

    private PopeFiles(PopeConfig config, Path data) throws IOException {
        this.config = config;
        this.data = data;
        this.questions = PopeQuestions.read(config, data);
    }

    static YesNoBenchmark open(PopeConfig config, Path data) throws IOException {
        return new PopeFiles(config, data).open();
    }

    private YesNoBenchmark open() throws IOException {
        Optional<PictureFiles> pictures = pictures();
        pictures.ifPresent(files -> files.addTo(questions.digest()));
        ResultsReader results = new PopeResults(questions.subsets())::read;
        YesNoFacts facts = new YesNoFacts(data, card(), protocol(pictures), config.prompt(), results);
        return new YesNoBenchmark(facts, questions.all(), pictures);
    }

    private Optional<PictureFiles> pictures() throws IOException {
        if (config.pictures() == PictureRule.ABSENT || questions.isSheet()) {
            return Optional.empty();
        }
        Path base = Files.isDirectory(data) ? data : data.toAbsolutePath().resolveSibling("");
        Path folder = base.resolve(config.images().orElse("val2014"));
        PictureFiles files = new PictureFiles();
        for (YesNoQuestion question : questions.all()) {
            Path file = PictureFiles.inside(folder, question.picture())
                    .orElseThrow(() -> new DataException(data + ": question " + question.id() + ": found the picture '"
                            + question.picture() + "', wanted a name inside the folder of pictures"));
            files.add(question.picture(), file);
        }
        files.requireAll(data, "'images' names the folder of COCO's val2014 pictures" + PictureFiles.OR_ABSENT);
        return Optional.of(files);
    }

    private BenchmarkCard card() {
        boolean synthetic = Files.isRegularFile(data.resolve(SyntheticSets.MARKER));
        List<String> sizes = new ArrayList<>();
        questions
                .subsets()
                .forEach((subset, asked) -> sizes.add(String.format(Locale.ROOT, "%s %,d", subset, asked.size())));
        List<String> notes = new ArrayList<>();
        if (questions.subsets().getOrDefault("random", List.of()).size() == 2910) {
            notes.add("random has the 2,910 questions of before November 2023; it has 3,000 since");
        }
        if (questions.isSheet()) {
            notes.add("the sheet holds no pictures: recorded answers are judged, nothing can be asked");
        } else if (config.pictures() == PictureRule.ABSENT) {
            notes.add("opened without pictures: recorded answers are judged, nothing can be asked");
        }
        if (synthetic) {
            notes.add("synthetic: made by the harness from drawn shapes, comparable with no published figure");
        }
        return new BenchmarkCard(
                synthetic ? "POPE format, synthetic shapes" : "POPE",
                String.join(", ", sizes),
                synthetic ? Optional.empty() : Optional.of("MIT (questions); pictures of COCO under their own terms"),
                synthetic ? Optional.empty() : Optional.of("https://arxiv.org/abs/2305.10355"),
                questions.digest().hex(),
                notes);
    }

    private Protocol protocol(Optional<PictureFiles> pictures) {
        boolean official = config.prompt() == PromptWords.OFFICIAL
                && config.reading() == ReadingRules.OFFICIAL
                && config.subsets().isEmpty()
                && pictures.isPresent();
        return new Protocol(
                "polling",
                official,
                "Every subset's questions; the mean of the three F1 (POPE, evaluate.py).",
                Protocol.Asking.GENERATE,
                pictures.isPresent() ? Set.of(Medium.TEXT, Medium.PICTURE) : Set.of(Medium.TEXT),
                Decoding.greedy(MAX_TOKENS),
                new JudgeChoice(
                        "yes-no",
                        Map.of(
                                "figures",
                                "pope",
                                "reading",
                                config.reading().name().toLowerCase(Locale.ROOT))));
    }
}
