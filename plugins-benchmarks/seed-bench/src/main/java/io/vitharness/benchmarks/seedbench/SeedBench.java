package io.vitharness.benchmarks.seedbench;

import io.vitharness.benchmarks.seedbench.SeedBenchConfig.Asked;
import io.vitharness.benchmarks.seedbench.SeedBenchConfig.Film;
import io.vitharness.benchmarks.seedbench.SeedBenchConfig.ReadingRules;
import io.vitharness.benchmarks.seedbench.SeedQuestion.Kind;
import io.vitharness.data.files.PictureFile;
import io.vitharness.data.scene.Draws;
import io.vitharness.data.scene.Purpose;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkCard;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.JudgeChoice;
import io.vitharness.spi.benchmark.Protocol;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Opened questions; their pictures are read when a sample is. May be shared between threads. */
final class SeedBench implements Benchmark {

    /** As LLaVA generates; a ranking model generates nothing. */
    static final int MAX_TOKENS = 128;

    private final SeedBenchConfig config;
    private final Path file;
    private final Inventory inventory;
    private final Map<String, SeedQuestion> questions = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final boolean synthetic;

    SeedBench(SeedBenchConfig config, Path file, Selection selection, Inventory inventory) throws DataException {
        this.config = config;
        this.file = file;
        this.inventory = inventory;
        this.synthetic = Files.isRegularFile(file.resolveSibling(SyntheticSets.MARKER));
        for (SeedQuestion question : selection.questions()) {
            requirePlaces(question);
            questions.put(question.id(), question);
        }
        notes.addAll(selection.notes());
        if (synthetic) {
            notes.add("synthetic: made by the harness from drawn shapes, comparable with no published figure");
        }
    }

    @Override
    public BenchmarkCard card() {
        return new BenchmarkCard(
                synthetic ? "SEED-Bench format, synthetic shapes" : title(),
                file.getFileName().toString().replaceAll("\\.json$", ""),
                synthetic ? Optional.empty() : Optional.of("CC BY-NC 4.0 (code Apache-2.0)"),
                synthetic ? Optional.empty() : Optional.of("https://arxiv.org/abs/2307.16125"),
                inventory.hash(),
                notes);
    }

    @Override
    public Protocol protocol() {
        boolean ranking = config.protocol() == Asked.RANKING;
        return new Protocol(
                word(config.protocol()),
                ranking && config.isPlain() && config.dimensions().isEmpty(),
                ranking
                        ? "The likeliest of the four choice texts is the answer (SEED-Bench eval.py)."
                        : "The model answers with the letter (LLaVA, convert_seed_for_submission.py).",
                ranking ? Protocol.Asking.RANK : Protocol.Asking.GENERATE,
                needs(),
                Decoding.greedy(MAX_TOKENS),
                new JudgeChoice("choice", judgeSettings()));
    }

    @Override
    public List<String> sampleIds() {
        return List.copyOf(questions.keySet());
    }

    @Override
    public Sample sample(String id) throws IOException {
        SeedQuestion question = Optional.ofNullable(questions.get(id))
                .orElseThrow(() -> new DataException(
                        file + ": found no sample '" + id + "', wanted a question id that the configuration asks for"));
        Prompt prompt = Prompt.of(parts(question).toArray(Part[]::new));
        Map<String, String> tags = Map.of("dimension", question.dimension(), "media", word(question.kind()));
        Target target = question.answer().<Target>map(Target.Option::new).orElseGet(Target.Hidden::new);
        return new Sample(new Question(id, prompt, question.choices(), tags, id, question.cluster()), target);
    }

    @Override
    public void close() {
        // every sample opens and closes its files for itself
    }

    private List<Part> parts(SeedQuestion question) throws IOException {
        MediaFolder.Found.Here here = inventory.files(question);
        String text = PromptParts.text(config, question);
        if (question.kind() == Kind.IMAGE) {
            return PromptParts.interleaved(text, images(here.files()));
        }
        if (config.film() == Film.MIDDLE) {
            Path middle = here.files().get(here.files().size() / 2);
            return List.of(new Part.Picture(PictureFile.read(middle)), new Part.Text(text));
        }
        List<Integer> order = order(question.id(), here.files().size());
        List<Integer> indices = order.stream().map(here.indices()::get).toList();
        List<Path> files = order.stream().map(here.files()::get).toList();
        return List.of(new Part.Video(images(files), indices), new Part.Text(text));
    }

    private List<Integer> order(String id, int frames) {
        List<Integer> order = IntStream.range(0, frames).boxed().toList();
        return config.film() == Film.SHUFFLED
                ? Draws.of(Purpose.SEED_BENCH, 0, id.hashCode()).shuffled(order)
                : order;
    }

    private static List<Image> images(List<Path> files) throws IOException {
        List<Image> images = new ArrayList<>();
        for (Path path : files) {
            images.add(PictureFile.read(path));
        }
        return images;
    }

    private void requirePlaces(SeedQuestion question) throws DataException {
        int places = PromptParts.places(question);
        if (question.kind() == Kind.IMAGE && places > question.dataIds().size()) {
            throw new DataException(file + ":" + question.line() + ": question '" + question.id() + "': found " + places
                    + " places <img> but " + question.dataIds().size() + " pictures, wanted a picture for each");
        }
    }

    private Set<Medium> needs() {
        Set<Medium> needs = EnumSet.of(Medium.TEXT);
        for (SeedQuestion question : questions.values()) {
            boolean film = question.kind() == Kind.VIDEO && config.film() != Film.MIDDLE;
            needs.add(film ? Medium.VIDEO : Medium.PICTURE);
        }
        return needs;
    }

    private Map<String, String> judgeSettings() {
        if (config.protocol() == Asked.RANKING) {
            return Map.of("likelihood", word(config.reduction()));
        }
        return Map.of("variant", config.reading() == ReadingRules.OFFICIAL ? "exact" : "default");
    }

    private String title() {
        return switch (questions.values().iterator().next().edition()) {
            case V1 -> "SEED-Bench";
            case V2 -> "SEED-Bench-2";
            case PLUS -> "SEED-Bench-2-Plus";
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
