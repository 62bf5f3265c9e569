package io.vitharness.benchmarks.m4seg;

import io.vitharness.data.coordinates.PictureSizes;
import io.vitharness.data.regions.Outline;
import io.vitharness.data.regions.RegionResults;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.media.PictureException;
import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Opened questions; pictures and masks are read when a sample is. May be shared between threads. */
final class M4seg implements OfficialResults {

    private static final int MAX_TOKENS = 512;

    private final M4segConfig config;
    private final M4segFile content;

    M4seg(M4segConfig config, M4segFile content) {
        this.config = config;
        this.content = content;
    }

    @Override
    public BenchmarkCard card() {
        boolean isSynthetic =
                Files.isRegularFile(content.file().toAbsolutePath().resolveSibling(SyntheticSets.MARKER));
        List<String> notes = new ArrayList<>();
        notes.add("files in the harness's own layout: the published one is not known to it");
        if (isSynthetic) {
            notes.add("synthetic: made by the harness from drawn shapes, comparable with no published figure");
        }
        return new BenchmarkCard(
                isSynthetic ? "M4Seg, synthetic shapes" : "M4Seg",
                content.inquiries().size() + " questions",
                Optional.empty(),
                isSynthetic ? Optional.empty() : Optional.of("https://arxiv.org/abs/2412.15209"),
                content.hash(),
                notes);
    }

    @Override
    public Protocol protocol() {
        return new Protocol(
                "grounded",
                false,
                "The question after its pictures, answered by masks with labels; the authors' own wording is not known.",
                Protocol.Asking.GENERATE,
                Set.of(Medium.TEXT, Medium.PICTURE),
                Set.of(Medium.REGION),
                Decoding.greedy(MAX_TOKENS),
                new JudgeChoice("segmentation", Map.of("task", "grounded")));
    }

    @Override
    public List<String> sampleIds() {
        return List.copyOf(content.inquiries().keySet());
    }

    @Override
    public Sample sample(String id) throws IOException {
        Inquiry inquiry = inquiry(id);
        Prompt prompt = prompt(inquiry);
        Map<String, String> tags =
                inquiry.kind().map(kind -> Map.of("kind", kind)).orElse(Map.of());
        // questions about the same pictures share a cluster; a picture in several sets cannot be in two clusters
        String cluster = String.join(" ", inquiry.images());
        Question question = new Question(id, prompt, List.of(), tags, id, cluster);
        return new Sample(question, target(inquiry, sizes(id, prompt)));
    }

    @Override
    public String group(String id) {
        return id;
    }

    @Override
    public Optional<Map<String, List<Part>>> results(Path file) throws IOException {
        return RegionResults.read(file, id -> sizes(id, prompt(inquiry(id))));
    }

    @Override
    public void close() {
        // every sample opens and closes its pictures for itself
    }

    private Inquiry inquiry(String id) throws DataException {
        return Optional.ofNullable(content.inquiries().get(id))
                .orElseThrow(() -> new DataException(
                        content.file() + ": found no sample '" + id + "', wanted the id of a question of the file"));
    }

    private Prompt prompt(Inquiry inquiry) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < inquiry.images().size(); i++) {
            Image picture = content.pictures().open(inquiry.images().get(i));
            if (config.numbered()) {
                parts.add(new Part.Text("Image " + (i + 1) + ":"));
            }
            parts.add(new Part.Picture(picture));
        }
        parts.add(new Part.Text(
                config.prompt().orElse(M4segConfig.QUESTION).replace(M4segConfig.QUESTION, inquiry.question())));
        return Prompt.of(parts.toArray(Part[]::new));
    }

    private List<Size> sizes(String id, Prompt prompt) throws DataException {
        try {
            return new PictureSizes().of(prompt);
        } catch (PictureException e) {
            throw new DataException(content.file() + ": a picture of '" + id + "': " + e.getMessage());
        }
    }

    private static Target target(Inquiry inquiry, List<Size> sizes) throws DataException {
        List<Target.Place> places = new ArrayList<>();
        for (Inquiry.RegionEntry entry : inquiry.regions()) {
            Size size = sizes.get(entry.image());
            Mask mask = Outline.union(Outline.parts(entry.json(), "segmentation", size), size);
            if (mask.isEmpty()) {
                throw entry.json().fault("segmentation", "an outline with at least one pixel");
            }
            Part.Region region =
                    new Part.Region(entry.image(), Outline.shape(mask), entry.label(), OptionalDouble.empty());
            places.add(Target.Place.of(region, Integer.toString(places.size()), mask.area()));
        }
        return new Target.Regions(places);
    }
}
