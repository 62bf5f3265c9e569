package io.vitharness.benchmarks.coco;

import io.vitharness.benchmarks.coco.CocoConfig.Areas;
import io.vitharness.benchmarks.coco.CocoConfig.Confidence;
import io.vitharness.benchmarks.coco.CocoConfig.Format;
import io.vitharness.benchmarks.coco.CocoConfig.Mode;
import io.vitharness.benchmarks.coco.CocoConfig.Pictures;
import io.vitharness.data.files.DataDigest;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkCard;
import io.vitharness.spi.benchmark.Choice;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Opened annotations; pictures are read when a sample is. May be shared between threads. */
final class Coco implements Benchmark, OfficialResults {

    private static final int MAX_TOKENS = 2048;

    /** PASCAL VOC's least overlap of a right box. */
    private static final double OFFICIAL_OVERLAP = 0.5;

    private final CocoConfig config;
    private final Path data;
    private final Content content;
    private final Optional<PictureFolder> pictures;
    private final String hash;
    private final String wording;
    private final List<Choice> choices;

    Coco(CocoConfig config, Path data, Content content, Optional<PictureFolder> pictures) throws IOException {
        this.config = config;
        this.data = data;
        this.content = content;
        this.pictures = pictures;
        this.hash = pictures.isEmpty()
                ? content.hash()
                : new DataDigest()
                        .add(content.hash())
                        .add(pictures.get().listing(content.pictures().values()))
                        .hex();
        this.wording = Wording.of(config, content.categories().values());
        this.choices = content.categories().values().stream()
                .map(category -> new Choice(Long.toString(category.id()), category.name()))
                .toList();
    }

    @Override
    public BenchmarkCard card() {
        List<String> notes = new ArrayList<>(content.notes());
        if (config.pictures() == Pictures.ABSENT) {
            notes.add("opened without pictures: recorded results are judged, nothing can be asked");
        }
        if (isSynthetic()) {
            notes.add("synthetic: made by the harness from drawn shapes, comparable with no published figure");
        }
        return new BenchmarkCard(
                isSynthetic() ? "COCO format, synthetic shapes" : title(),
                stem(),
                isSynthetic() ? Optional.empty() : Optional.of(licence()),
                isSynthetic() ? Optional.empty() : Optional.of(paper()),
                hash,
                notes);
    }

    @Override
    public Protocol protocol() {
        return new Protocol(
                word(config.mode()),
                isOfficial(),
                summary(),
                Protocol.Asking.GENERATE,
                config.pictures() == Pictures.REQUIRED ? Set.of(Medium.TEXT, Medium.PICTURE) : Set.of(Medium.TEXT),
                Set.of(Medium.REGION),
                Decoding.greedy(MAX_TOKENS),
                new JudgeChoice("detection", judgeSettings()));
    }

    @Override
    public List<String> sampleIds() {
        return List.copyOf(content.pictures().keySet());
    }

    @Override
    public Sample sample(String id) throws IOException {
        PictureEntry picture = entry(id);
        List<Part> parts = new ArrayList<>();
        if (pictures.isPresent()) {
            parts.add(new Part.Picture(pictures.get().read(picture)));
        }
        parts.add(new Part.Text(wording));
        Question question = new Question(id, Prompt.of(parts.toArray(Part[]::new)), choices, Map.of(), id, id);
        return new Sample(
                question,
                new Target.Regions(
                        content.places().getOrDefault(id, List.of()),
                        labels(picture.absent()),
                        labels(picture.partial())));
    }

    @Override
    public String group(String id) throws IOException {
        return entry(id).id();
    }

    @Override
    public Optional<Map<String, List<Part>>> results(Path file) throws IOException {
        return config.format() == Format.VOC
                ? VocResults.read(file, content)
                : ResultsFile.read(file, config.mode(), content);
    }

    @Override
    public void close() {
        // every sample opens and closes its picture for itself
    }

    private PictureEntry entry(String id) throws DataException {
        return Optional.ofNullable(content.pictures().get(id))
                .orElseThrow(() -> new DataException(
                        data + ": found no sample '" + id + "', wanted the id of a picture of the file"));
    }

    private List<String> labels(List<Long> categories) {
        return categories.stream().map(content::label).toList();
    }

    private Map<String, String> judgeSettings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("rules", word(config.format()));
        settings.put(
                "outlines",
                switch (config.mode()) {
                    case BBOX -> "boxes";
                    case SEGM -> "masks";
                    case KEYPOINTS -> "keypoints";
                });
        settings.put("confidence", word(config.confidence()));
        settings.put("areas", word(config.areas()));
        settings.put("compat", word(config.compat()));
        if (config.format() == Format.VOC) {
            settings.put("overlap", Double.toString(config.overlap()));
        }
        if (config.format() == Format.LVIS) {
            settings.put("rare", idsOf("r"));
            settings.put("common", idsOf("c"));
            settings.put("frequent", idsOf("f"));
        }
        return settings;
    }

    private String idsOf(String frequency) {
        return content.categories().values().stream()
                .filter(category -> category.frequency().equals(frequency))
                .map(category -> Long.toString(category.id()))
                .collect(Collectors.joining(" "));
    }

    private boolean isOfficial() {
        return config.confidence() == Confidence.GIVEN
                && (config.mode() != Mode.SEGM || config.areas() == Areas.SHAPE)
                && (config.format() != Format.VOC || config.overlap() == OFFICIAL_OVERLAP);
    }

    private String summary() {
        return switch (config.format()) {
            case COCO -> "COCOeval of pycocotools over " + word(config.mode()) + " results.";
            case LVIS -> "LVISEval of lvis-api over " + word(config.mode()) + " results.";
            case VOC -> "PASCAL VOC average precision at overlap " + config.overlap() + ".";
        };
    }

    private String title() {
        return switch (config.format()) {
            case COCO -> config.mode() == Mode.SEGM ? "COCO instance segmentation" : "COCO " + what();
            case LVIS -> config.mode() == Mode.SEGM ? "LVIS instance segmentation" : "LVIS detection";
            case VOC -> "PASCAL VOC detection";
        };
    }

    private String what() {
        return config.mode() == Mode.KEYPOINTS ? "keypoints" : "detection";
    }

    private String licence() {
        return config.format() == Format.VOC
                ? "Flickr terms of use (pictures)"
                : "CC BY 4.0 (annotations); Flickr terms of use (pictures)";
    }

    private String paper() {
        return switch (config.format()) {
            case COCO -> "https://arxiv.org/abs/1405.0312";
            case LVIS -> "https://arxiv.org/abs/1908.03195";
            case VOC -> "https://doi.org/10.1007/s11263-009-0275-4";
        };
    }

    private String stem() {
        String name = data.toAbsolutePath().normalize().getFileName().toString().replaceAll("\\.json$", "");
        return config.format() == Format.VOC ? name + " " + config.split() : name;
    }

    private boolean isSynthetic() {
        return Files.isRegularFile(data.toAbsolutePath().resolveSibling(SyntheticSets.MARKER));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
