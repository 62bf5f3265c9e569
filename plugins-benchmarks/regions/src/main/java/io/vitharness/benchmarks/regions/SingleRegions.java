package io.vitharness.benchmarks.regions;

import io.vitharness.benchmarks.regions.RegionsConfig.Asking;
import io.vitharness.benchmarks.regions.RegionsConfig.Job;
import io.vitharness.benchmarks.regions.RegionsConfig.Words;
import io.vitharness.data.coordinates.BoxWriter;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
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
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every region is a sample; pictures are read when a sample is. May be shared between threads. */
final class SingleRegions implements OfficialResults {

    /** What All-Seeing v2 lets its model say. */
    private static final int MAX_TOKENS = 128;

    private final RegionsConfig config;
    private final Source source;
    private final PromptMaker prompts;
    private final List<Choice> choices;

    SingleRegions(RegionsConfig config, Source source) {
        this.config = config;
        this.source = source;
        this.prompts = new PromptMaker(
                Wording.of(config, source.content().classes()),
                config.coordinates().map(BoxWriter::of));
        this.choices = source.content().classes().stream()
                .map(one -> new Choice(one.text(), one.text()))
                .toList();
    }

    @Override
    public BenchmarkCard card() {
        return source.card(config);
    }

    @Override
    public Protocol protocol() {
        boolean ranks = config.format().job() == Job.RECOGNISE && config.asking() == Asking.RANKING;
        return new Protocol(
                switch (config.format().job()) {
                    case RECOGNISE -> ranks ? "recognition-ranking" : "recognition-words";
                    case DESCRIBE -> "caption";
                    case READ -> "reading";
                },
                isOfficial(ranks),
                summary(ranks),
                ranks ? Protocol.Asking.RANK : Protocol.Asking.GENERATE,
                needs(),
                Decoding.greedy(MAX_TOKENS),
                judge());
    }

    @Override
    public List<String> sampleIds() {
        return List.copyOf(source.content().regions().keySet());
    }

    @Override
    public Sample sample(String id) throws IOException {
        Marked region = region(id);
        Optional<Image> image = source.picture(region.picture());
        Prompt prompt = image.isPresent() ? prompts.prompt(region, List.of(region), image.get()) : prompts.blind();
        Question question = new Question(id, prompt, choices, region.tags(), id, region.picture());
        return new Sample(
                question,
                region.label().isPresent()
                        ? new Target.Option(region.label().get())
                        : new Target.AnyOf(region.texts()));
    }

    @Override
    public String group(String id) throws IOException {
        return region(id).id();
    }

    @Override
    public Optional<Map<String, List<Part>>> results(Path file) throws IOException {
        return config.format().job() == Job.DESCRIBE
                ? ResultsFile.read(file, source.content().regions().keySet())
                : Optional.empty();
    }

    @Override
    public void close() {
        // every sample opens and closes its picture for itself
    }

    private Marked region(String id) throws DataException {
        return Optional.ofNullable(source.content().regions().get(id))
                .orElseThrow(() -> new DataException(
                        source.file() + ": found no sample '" + id + "', wanted the id of a region of the file"));
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

    private boolean isOfficial(boolean ranks) {
        boolean given =
                config.words() == Words.ALL_SEEING && config.coordinates().isEmpty() && !config.givesMasks();
        return switch (config.format().job()) {
            case RECOGNISE -> given && ranks;
            case DESCRIBE -> given && config.format() != RegionsConfig.Format.VISUAL_GENOME;
            case READ -> false;
        };
    }

    private String summary(boolean ranks) {
        return switch (config.format().job()) {
            case RECOGNISE ->
                ranks
                        ? "All-Seeing's eval_region_recognition.py: the likeliest class name, top-1."
                        : "The answer must name one class.";
            case DESCRIBE -> "All-Seeing's eval_caption.py: coco-caption over region captions.";
            case READ -> "The word must be the annotated one, case and punctuation aside (no official way is known).";
        };
    }

    private JudgeChoice judge() {
        return switch (config.format().job()) {
            case RECOGNISE -> new JudgeChoice("classification", Map.of("rule", "label"));
            case DESCRIBE -> new JudgeChoice("caption", Map.of());
            case READ -> new JudgeChoice("vqa", Map.of("rule", "exact-lower-punct"));
        };
    }
}
