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

/** Makes a benchmark of MME's questions and pictures. */
final class MmeFiles {

    /** As LLaVA generates. */
    private static final int MAX_TOKENS = 128;

    private final MmeConfig config;
    private final Path data;
    private final MmeQuestions questions;

    private MmeFiles(MmeConfig config, Path data) throws IOException {
        this.config = config;
        this.data = data;
        this.questions = MmeQuestions.read(config, data);
    }

    static YesNoBenchmark open(MmeConfig config, Path data) throws IOException {
        return new MmeFiles(config, data).open();
    }

    private YesNoBenchmark open() throws IOException {
        Optional<PictureFiles> pictures = pictures();
        pictures.ifPresent(files -> files.addTo(questions.digest()));
        ResultsReader results = new MmeResults(questions.pairs())::read;
        YesNoFacts facts = new YesNoFacts(data, card(), protocol(pictures), config.prompt(), results);
        return new YesNoBenchmark(facts, questions.all(), pictures);
    }

    private Optional<PictureFiles> pictures() throws IOException {
        if (config.pictures() == PictureRule.ABSENT || questions.isSheet()) {
            return Optional.empty();
        }
        MmeFolder folder = new MmeFolder(data);
        PictureFiles files = new PictureFiles();
        for (Map.Entry<String, List<MmeLine>> pair : questions.pairs().entrySet()) {
            MmeLine line = pair.getValue().get(0);
            if (PictureFiles.inside(data, line.image()).isEmpty()) {
                throw new DataException(line.place() + ": found the picture '" + line.image()
                        + "', wanted a name inside the folder of the sub-task");
            }
            files.add(pair.getKey(), folder.picture(line.task(), line.image()));
        }
        files.requireAll(data, "pictures lie in <sub-task>/ or in <sub-task>/images/" + PictureFiles.OR_ABSENT);
        return Optional.of(files);
    }

    private BenchmarkCard card() {
        boolean synthetic = Files.isRegularFile(data.resolve(SyntheticSets.MARKER));
        long tasks = questions.pairs().values().stream()
                .map(pair -> pair.get(0).task())
                .distinct()
                .count();
        List<String> notes = new ArrayList<>();
        if (questions.isSheet()) {
            notes.add("the sheet holds no pictures: recorded answers are judged, nothing can be asked");
        } else if (config.pictures() == PictureRule.ABSENT) {
            notes.add("opened without pictures: recorded answers are judged, nothing can be asked");
        }
        if (synthetic) {
            notes.add("synthetic: made by the harness from drawn shapes, comparable with no published figure");
        }
        return new BenchmarkCard(
                synthetic ? "MME format, synthetic shapes" : "MME",
                String.format(
                        Locale.ROOT,
                        "%,d questions in %d sub-tasks",
                        2 * questions.pairs().size(),
                        tasks),
                synthetic ? Optional.empty() : Optional.of("for research; pictures under their own terms"),
                synthetic ? Optional.empty() : Optional.of("https://arxiv.org/abs/2306.13394"),
                questions.digest().hex(),
                notes);
    }

    private Protocol protocol(Optional<PictureFiles> pictures) {
        boolean official = config.prompt() == PromptWords.OFFICIAL
                && config.reading() == ReadingRules.OFFICIAL
                && config.tasks().isEmpty()
                && pictures.isPresent();
        return new Protocol(
                "pairs",
                official,
                "Two questions per picture; accuracy and accuracy+ in percent, added up (eval_tool, calculation.py).",
                Protocol.Asking.GENERATE,
                pictures.isPresent() ? Set.of(Medium.TEXT, Medium.PICTURE) : Set.of(Medium.TEXT),
                Decoding.greedy(MAX_TOKENS),
                new JudgeChoice(
                        "yes-no",
                        Map.of(
                                "figures",
                                "mme",
                                "reading",
                                config.reading().name().toLowerCase(Locale.ROOT))));
    }
}
