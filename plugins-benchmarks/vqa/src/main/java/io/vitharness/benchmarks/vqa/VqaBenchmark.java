package io.vitharness.benchmarks.vqa;

import io.vitharness.benchmarks.vqa.VqaConfig.PictureRule;
import io.vitharness.benchmarks.vqa.VqaConfig.Words;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.benchmark.BenchmarkCard;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.JudgeChoice;
import io.vitharness.spi.benchmark.OfficialResults;
import io.vitharness.spi.benchmark.Protocol;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An opened set: questions in memory, pictures read when a sample is. May be shared between threads. */
final class VqaBenchmark implements OfficialResults {

    /** As LLaVA generates for these sets. */
    private static final int MAX_TOKENS = 128;

    private static final int PEOPLE = 10;
    private static final Set<VqaSet> ASKED_TEN_PEOPLE = Set.of(VqaSet.VQAV2, VqaSet.TEXTVQA, VqaSet.VIZWIZ);

    private final VqaConfig config;
    private final Path file;
    private final Map<String, Item> items;
    private final Pictures pictures;
    private final String hash;

    VqaBenchmark(VqaConfig config, Path file, Map<String, Item> items, Pictures pictures) {
        this.config = config;
        this.file = file;
        this.items = new LinkedHashMap<>(items);
        this.pictures = pictures;
        this.hash = hash();
    }

    @Override
    public BenchmarkCard card() {
        boolean synthetic = isSynthetic();
        VqaSet set = config.set();
        return new BenchmarkCard(
                set.title() + (synthetic ? " format, synthetic shapes" : ""),
                file.getFileName().toString().replaceAll("\\.(jsonl?|parquet)$", ""),
                synthetic ? Optional.empty() : Optional.of(set.licence()),
                synthetic ? Optional.empty() : Optional.of(set.paper()),
                hash,
                notes());
    }

    @Override
    public Protocol protocol() {
        return new Protocol(
                "short-answer",
                config.prompt() == Words.LLAVA && hasPictures(),
                "A word or a phrase, asked for in LLaVA's words; scored by the rule of the set's own authors.",
                Protocol.Asking.GENERATE,
                hasPictures() ? Set.of(Medium.TEXT, Medium.PICTURE) : Set.of(Medium.TEXT),
                Decoding.greedy(MAX_TOKENS),
                new JudgeChoice(
                        "vqa",
                        Map.of("rule", config.set().rule(), "also", config.set().also())));
    }

    @Override
    public List<String> sampleIds() {
        return List.copyOf(items.keySet());
    }

    @Override
    public Sample sample(String id) throws IOException {
        Item item = item(id);
        List<Part> parts = new ArrayList<>();
        Optional<Image> picture = pictures.of(item);
        picture.ifPresent(image -> parts.add(new Part.Picture(image)));
        parts.add(new Part.Text(PromptText.of(config, item)));
        Question question = new Question(
                id,
                Prompt.of(parts.toArray(Part[]::new)),
                List.of(),
                item.tags(),
                id,
                picture.map(Image::sha256).or(item::picture).orElse(id));
        return new Sample(
                question, item.answers().<Target>map(Target.AnyOf::new).orElseGet(Target.Hidden::new));
    }

    @Override
    public String group(String id) throws IOException {
        return item(id).id();
    }

    @Override
    public Optional<Map<String, List<Part>>> results(Path results) throws IOException {
        return new ResultsFile(config, items).read(results);
    }

    @Override
    public void close() {
        pictures.close();
    }

    private Item item(String id) throws DataException {
        return Optional.ofNullable(items.get(id))
                .orElseThrow(() -> new DataException(file + ": found no sample '" + id
                        + "', wanted the id of one of its " + items.size() + " questions"));
    }

    private boolean hasPictures() {
        return config.pictures() == PictureRule.REQUIRED;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        note(notes, item -> item.answers().isEmpty(), "have no answer in the files: they are asked, never scored");
        if (ASKED_TEN_PEOPLE.contains(config.set())) {
            note(
                    notes,
                    item -> item.answers().filter(all -> all.size() != PEOPLE).isPresent(),
                    "have other than ten people's answers; what agrees is counted over those that there are");
        }
        if (config.set() == VqaSet.TEXTVQA && config.prompt() == Words.LLAVA) {
            note(notes, item -> item.tokens().isEmpty(), "have no OCR tokens in the files: the line stays empty");
        }
        if (!hasPictures()) {
            notes.add("read without pictures: recorded answers are judged, nothing can be asked");
        }
        if (isSynthetic()) {
            notes.add("synthetic: made by the harness from drawn shapes, comparable with no published figure");
        }
        return notes;
    }

    private boolean isSynthetic() {
        return Files.isRegularFile(file.toAbsolutePath().resolveSibling(SyntheticSets.MARKER));
    }

    private void note(List<String> notes, java.util.function.Predicate<Item> which, String words) {
        long count = items.values().stream().filter(which).count();
        if (count > 0) {
            notes.add(String.format(Locale.ROOT, "%d of %d questions %s", count, items.size(), words));
        }
    }

    private String hash() {
        StringBuilder all = new StringBuilder();
        items.values().forEach(item -> all.append(item.digestible()).append('\n'));
        all.append(pictures.inventory());
        return Image.of(all.toString().getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
