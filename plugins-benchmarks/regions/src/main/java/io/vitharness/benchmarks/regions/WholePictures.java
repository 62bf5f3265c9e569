package io.vitharness.benchmarks.regions;

import io.vitharness.data.coordinates.BoxWriter;
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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every picture is a sample, with all its boxes in the prompt. May be shared between threads. */
final class WholePictures implements Benchmark {

    private static final int MAX_TOKENS = 2048;

    private final RegionsConfig config;
    private final Source source;
    private final PromptMaker prompts;
    private final Map<String, List<Marked>> pictures = new LinkedHashMap<>();

    WholePictures(RegionsConfig config, Source source) {
        this.config = config;
        this.source = source;
        this.prompts = new PromptMaker(
                Wording.of(config, source.content().classes()),
                config.coordinates().map(BoxWriter::of));
        source.content()
                .regions()
                .values()
                .forEach(region -> pictures.computeIfAbsent(region.picture(), name -> new ArrayList<>())
                        .add(region));
    }

    @Override
    public BenchmarkCard card() {
        return source.card(config);
    }

    @Override
    public Protocol protocol() {
        return new Protocol(
                "recognition-picture",
                false,
                "All boxes of a picture are given; mean average precision of the labels that come back.",
                Protocol.Asking.GENERATE,
                needs(),
                Set.of(Medium.REGION),
                Decoding.greedy(MAX_TOKENS),
                new JudgeChoice("detection", judgeSettings()));
    }

    @Override
    public List<String> sampleIds() {
        return List.copyOf(pictures.keySet());
    }

    @Override
    public Sample sample(String id) throws IOException {
        List<Marked> regions = regions(id);
        Optional<Image> image = source.picture(id);
        Prompt prompt = image.isPresent() ? prompts.prompt(regions.get(0), regions, image.get()) : prompts.blind();
        Question question = new Question(id, prompt, source.content().classes(), Map.of(), id, id);
        LvisFacts facts = source.content().facts();
        return new Sample(
                question,
                new Target.Regions(
                        regions.stream().map(WholePictures::place).toList(),
                        facts.absent().getOrDefault(id, List.of()),
                        facts.partial().getOrDefault(id, List.of())));
    }

    @Override
    public String group(String id) throws IOException {
        return regions(id).get(0).picture();
    }

    @Override
    public void close() {
        // every sample opens and closes its picture for itself
    }

    private List<Marked> regions(String id) throws DataException {
        return Optional.ofNullable(pictures.get(id))
                .orElseThrow(() -> new DataException(
                        source.file() + ": found no sample '" + id + "', wanted the name of a picture of the file"));
    }

    private static Target.Place place(Marked region) {
        Part.Region shown = new Part.Region(0, region.box(), region.label().orElseThrow(), OptionalDouble.empty());
        return new Target.Place(shown, region.id(), region.area(), region.crowd(), List.of());
    }

    private Set<Medium> needs() {
        EnumSet<Medium> needs = EnumSet.of(Medium.TEXT);
        if (source.hasPictures()) {
            needs.add(Medium.PICTURE);
        }
        if (source.hasPictures() && config.coordinates().isEmpty()) {
            needs.add(Medium.REGION);
        }
        return needs;
    }

    private Map<String, String> judgeSettings() {
        Map<String, String> settings = new TreeMap<>();
        boolean lvis = config.format() == RegionsConfig.Format.LVIS;
        settings.put("rules", lvis ? "lvis" : "coco");
        if (lvis) {
            settings.put("rare", idsOf("r"));
            settings.put("common", idsOf("c"));
            settings.put("frequent", idsOf("f"));
        }
        return settings;
    }

    private String idsOf(String frequency) {
        return source.content().facts().frequencies().entrySet().stream()
                .filter(one -> one.getValue().equals(frequency))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
