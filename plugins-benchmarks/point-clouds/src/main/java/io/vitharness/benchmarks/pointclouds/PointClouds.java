package io.vitharness.benchmarks.pointclouds;

import io.vitharness.benchmarks.pointclouds.PointCloudsConfig.Asking;
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
import io.vitharness.spi.benchmark.Protocol;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Opened lists; a cloud is read when it is asked. May be shared between threads. */
final class PointClouds implements Benchmark {

    private static final int MAX_TOKENS = 128;

    private final PointCloudsConfig config;
    private final Shelf shelf;
    private final List<Choice> choices;

    PointClouds(PointCloudsConfig config, Shelf shelf) {
        this.config = config;
        this.shelf = shelf;
        this.choices = shelf.classes().stream()
                .map(PointClouds::words)
                .map(words -> new Choice(words, words))
                .toList();
    }

    @Override
    public BenchmarkCard card() {
        boolean isSynthetic = Files.isRegularFile(shelf.list().resolveSibling(SyntheticSets.MARKER));
        return new BenchmarkCard(
                isSynthetic ? "ModelNet40 format, synthetic solids" : "ModelNet40",
                shelf.entries().size() + " clouds of " + choices.size() + " classes",
                isSynthetic ? Optional.empty() : Optional.of("academic use; the models are their authors'"),
                isSynthetic ? Optional.empty() : Optional.of("https://arxiv.org/abs/1406.5670"),
                shelf.hash(),
                isSynthetic
                        ? List.of(
                                "synthetic: made by the harness from drawn solids, comparable with no published figure")
                        : List.of());
    }

    @Override
    public Protocol protocol() {
        boolean isRanking = config.asking() == Asking.RANKING;
        return new Protocol(
                isRanking ? "classification-ranking" : "classification-words",
                false,
                isRanking
                        ? "The likeliest class name is the answer; no official way is known."
                        : "The answer must name one class (PointLLM, eval_modelnet_cls.py, there read by ChatGPT).",
                isRanking ? Protocol.Asking.RANK : Protocol.Asking.GENERATE,
                Set.of(Medium.TEXT, Medium.POINTS),
                Decoding.greedy(MAX_TOKENS),
                new JudgeChoice("classification", Map.of("rule", "label")));
    }

    @Override
    public List<String> sampleIds() {
        return List.copyOf(shelf.entries().keySet());
    }

    @Override
    public Sample sample(String id) throws IOException {
        Shelf.Entry entry = Optional.ofNullable(shelf.entries().get(id))
                .orElseThrow(() -> new DataException(
                        shelf.list() + ": found no sample '" + id + "', wanted the name of a cloud of the list"));
        Part.Points points = Cloud.shown(CloudFile.read(entry.file()), config.points(), config.sampling());
        Prompt prompt = Prompt.of(points, new Part.Text(config.prompt().orElse(PointCloudsConfig.WHAT)));
        return new Sample(new Question(id, prompt, choices, Map.of(), id, id), new Target.Option(words(entry.shown())));
    }

    @Override
    public void close() {
        // every sample opens and closes its file for itself
    }

    /** As in PointLLM's {@code modelnet40_shape_names_modified.txt}. */
    private static String words(String name) {
        return name.replace('_', ' ');
    }
}
