package io.vitharness.benchmarks.mmvet;

import io.vitharness.benchmarks.mmvet.MmVetConfig.PictureRule;
import io.vitharness.data.files.DataDigest;
import io.vitharness.data.files.JsonEntry;
import io.vitharness.data.files.JsonFiles;
import io.vitharness.data.files.PictureFiles;
import io.vitharness.data.synthetic.SyntheticSets;
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

/** An opened file: texts in memory, pictures read when a sample is. May be shared between threads. */
final class MmVet implements Benchmark {

    /** As LLaVA answers MM-Vet ({@code model_vqa.py}). */
    private static final int MAX_TOKENS = 1024;

    private static final String PICTURES = "images";

    private final MmVetConfig config;
    private final Path file;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final PictureFiles pictures = new PictureFiles();
    private final String hash;

    private MmVet(MmVetConfig config, Path file) throws IOException {
        this.config = config;
        this.file = file;
        DataDigest digest = new DataDigest().add(file);
        for (Map.Entry<String, JsonEntry> entry : JsonFiles.members(file).entrySet()) {
            add(entry.getKey(), entry.getValue());
        }
        if (items.isEmpty()) {
            throw new DataException(file + ": found no question, wanted at least one");
        }
        if (hasPictures()) {
            pictures.requireAll(
                    file,
                    "the pictures of mm-vet.zip belong into the folder 'images' beside the file"
                            + PictureFiles.OR_ABSENT);
            pictures.addTo(digest);
        }
        this.hash = digest.hex();
    }

    static MmVet open(MmVetConfig config, Path file) throws IOException {
        return new MmVet(config, file);
    }

    @Override
    public BenchmarkCard card() {
        boolean synthetic = Files.isRegularFile(file.resolveSibling(SyntheticSets.MARKER));
        List<String> notes = new ArrayList<>();
        if (!hasPictures()) {
            notes.add("opened without pictures: recorded answers are judged, nothing can be asked");
        }
        if (synthetic) {
            notes.add("synthetic: made by the harness from drawn shapes, comparable with no published figure");
        }
        return new BenchmarkCard(
                synthetic ? "MM-Vet format, synthetic shapes" : "MM-Vet",
                file.getFileName().toString(),
                synthetic ? Optional.empty() : Optional.of("CC BY-NC 4.0 (code Apache-2.0)"),
                synthetic ? Optional.empty() : Optional.of("https://arxiv.org/abs/2308.02490"),
                hash,
                notes);
    }

    @Override
    public Protocol protocol() {
        return new Protocol(
                "graded",
                hasPictures(),
                "The question word for word; a reviewer grades every answer from 0 to 1 (MM-Vet, mm-vet_evaluator.py).",
                Protocol.Asking.GENERATE,
                hasPictures() ? Set.of(Medium.TEXT, Medium.PICTURE) : Set.of(Medium.TEXT),
                Decoding.greedy(MAX_TOKENS),
                new JudgeChoice("reviews", Map.of("form", "grades")));
    }

    @Override
    public List<String> sampleIds() {
        return List.copyOf(items.keySet());
    }

    @Override
    public Sample sample(String id) throws IOException {
        Item item = Optional.ofNullable(items.get(id))
                .orElseThrow(
                        () -> new DataException(file + ": found no sample '" + id + "', wanted an id of the file"));
        List<Part> parts = new ArrayList<>();
        if (hasPictures()) {
            parts.add(new Part.Picture(pictures.open(item.picture())));
        }
        parts.add(new Part.Text(item.question()));
        Question question = new Question(
                id,
                Prompt.of(parts.toArray(Part[]::new)),
                List.of(),
                Map.of("integration", item.integration()),
                id,
                item.picture());
        return new Sample(question, new Target.Rubric(item.rubric()));
    }

    @Override
    public void close() {
        // every sample opens and closes its picture for itself
    }

    private void add(String id, JsonEntry entry) throws DataException {
        Item item = Item.of(id, entry);
        items.put(id, item);
        Path folder = file.toAbsolutePath().resolveSibling(PICTURES);
        Path picture = PictureFiles.inside(folder, item.picture())
                .orElseThrow(() -> entry.fault("imagename", "a file name inside the folder 'images'"));
        pictures.add(item.picture(), picture);
    }

    private boolean hasPictures() {
        return config.pictures() == PictureRule.REQUIRED;
    }
}
