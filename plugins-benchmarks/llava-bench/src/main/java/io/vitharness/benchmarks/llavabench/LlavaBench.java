package io.vitharness.benchmarks.llavabench;

import io.vitharness.benchmarks.llavabench.LlavaBenchConfig.PictureRule;
import io.vitharness.data.files.DataDigest;
import io.vitharness.data.files.JsonEntry;
import io.vitharness.data.files.JsonFiles;
import io.vitharness.data.files.PictureFiles;
import io.vitharness.spi.Decoding;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Opened files: texts in memory, pictures read when a sample is. May be shared between threads. */
final class LlavaBench implements Benchmark {

    /** As LLaVA answers LLaVA-Bench ({@code model_vqa.py}). */
    private static final int MAX_TOKENS = 1024;

    private final LlavaBenchConfig config;
    private final Layout layout;
    private final Rubric rubric;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final PictureFiles pictures = new PictureFiles();
    private final String hash;

    private LlavaBench(LlavaBenchConfig config, Layout layout) throws IOException {
        this.config = config;
        this.layout = layout;
        this.rubric = Rubric.read(layout);
        for (JsonEntry entry : JsonFiles.lines(layout.questions())) {
            add(entry);
        }
        this.hash = hash();
    }

    static LlavaBench open(LlavaBenchConfig config, Layout layout) throws IOException {
        return new LlavaBench(config, layout);
    }

    @Override
    public BenchmarkCard card() {
        boolean synthetic = layout.isSynthetic();
        return new BenchmarkCard(
                layout.title(),
                layout.questions().getFileName().toString(),
                synthetic
                        ? Optional.empty()
                        : Optional.of("Apache-2.0; references and reviews by GPT-4 (OpenAI's terms)"),
                synthetic ? Optional.empty() : Optional.of("https://arxiv.org/abs/2304.08485"),
                hash,
                notes());
    }

    @Override
    public Protocol protocol() {
        return new Protocol(
                "reviewed",
                hasPictures() && rubric.hasReferences() && rubric.hasContexts(),
                "The question word for word; a reviewer scores reference and answer, ratio of means (LLaVA,"
                        + " summarize_gpt_review.py).",
                Protocol.Asking.GENERATE,
                hasPictures() ? Set.of(Medium.TEXT, Medium.PICTURE) : Set.of(Medium.TEXT),
                Decoding.greedy(MAX_TOKENS),
                new JudgeChoice("reviews", Map.of("form", "pair-scores")));
    }

    @Override
    public List<String> sampleIds() {
        return List.copyOf(items.keySet());
    }

    @Override
    public Sample sample(String id) throws IOException {
        Item item = Optional.ofNullable(items.get(id))
                .orElseThrow(() -> new DataException(
                        layout.questions() + ": found no sample '" + id + "', wanted a question_id of the file"));
        List<Part> parts = new ArrayList<>();
        if (hasPictures()) {
            parts.add(new Part.Picture(pictures.open(item.picture().orElseThrow())));
        }
        parts.add(new Part.Text(item.question()));
        Map<String, String> tags =
                item.category().map(category -> Map.of("category", category)).orElse(Map.of());
        String cluster = item.picture().orElse("question " + id);
        Question question = new Question(id, Prompt.of(parts.toArray(Part[]::new)), List.of(), tags, id, cluster);
        return new Sample(question, new Target.Rubric(rubric.of(item)));
    }

    @Override
    public void close() {
        // every sample opens and closes its picture for itself
    }

    private boolean hasPictures() {
        return config.pictures() == PictureRule.REQUIRED;
    }

    private void add(JsonEntry entry) throws DataException {
        Item item = Item.of(entry);
        if (items.putIfAbsent(item.id(), item) != null) {
            throw entry.fault("found question '" + item.id() + "' again, wanted every question_id once");
        }
        if (rubric.hasReferences() && item.picture().isPresent() && !rubric.hasReference(item.id())) {
            throw entry.fault("found no reference answer to question '" + item.id() + "' in "
                    + layout.references().orElseThrow() + ", wanted one");
        }
        if (hasPictures()) {
            addPicture(entry, item);
        }
    }

    private void addPicture(JsonEntry entry, Item item) throws DataException {
        String name = item.picture()
                .orElseThrow(() -> entry.fault("found a question without an image, wanted its picture; with"
                        + " 'pictures: absent' recorded answers can be judged"));
        if (rubric.hasContexts() && !rubric.hasContext(name)) {
            throw entry.fault("found no context of picture '" + name + "' in "
                    + layout.contexts().orElseThrow() + ", wanted one");
        }
        Path fallback = PictureFiles.inside(layout.folder(), "images/" + name)
                .filter(path -> !name.startsWith("/"))
                .orElseThrow(() -> entry.fault("image", "a file name inside the folder 'images'"));
        Path found = layout.pictures(name).stream()
                .map(layout.folder()::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(fallback);
        pictures.add(name, found);
    }

    private String hash() throws IOException {
        DataDigest digest = new DataDigest().add(layout.questions());
        for (Optional<Path> file : List.of(layout.references(), layout.contexts())) {
            if (file.isPresent()) {
                digest.add(file.get());
            }
        }
        if (hasPictures()) {
            pictures.requireAll(
                    layout.questions(),
                    "they belong into 'images' or, from COCO, 'val2014' beside the questions" + PictureFiles.OR_ABSENT);
            pictures.addTo(digest);
        }
        return digest.hex();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!hasPictures()) {
            notes.add("opened without pictures: recorded answers are judged, nothing can be asked");
        }
        if (!rubric.hasReferences()) {
            notes.add("found no reference answers beside the questions: the reviews alone tell what was compared");
        }
        if (layout.isSynthetic()) {
            notes.add("synthetic: made by the harness from drawn shapes, comparable with no published figure");
        }
        return notes;
    }
}
