package io.vitharness.pipeline.plan;

import io.vitharness.report.Sha256;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Default;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkCard;
import io.vitharness.spi.benchmark.BenchmarkProvider;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A benchmark whose samples are the lines of {@code ids.txt}; remembers what was closed. */
final class Quiz implements BenchmarkProvider<Quiz.Config> {

    final List<Path> closed = new ArrayList<>();

    record Config(
            @Default("plain") String wording,
            Optional<Path> pictures,
            @Default("true") boolean sees,
            @Default("picture") Medium shows,
            @Default("lenient") String judging) {}

    @Override
    public String id() {
        return "quiz";
    }

    @Override
    public String summary() {
        return "Asks what a file lists.";
    }

    @Override
    public Class<Config> configType() {
        return Config.class;
    }

    @Override
    public Benchmark open(Config config, Path data) throws IOException {
        if (!Files.isRegularFile(data.resolve("ids.txt"))) {
            throw new DataException(data + ": 'ids.txt' is missing");
        }
        List<String> ids = Files.readAllLines(data.resolve("ids.txt"));
        if (ids.contains("boom")) {
            throw new IllegalStateException("boom");
        }
        return new Opened(config, data, ids);
    }

    private final class Opened implements Benchmark {

        private final Config config;
        private final Path data;
        private final List<String> ids;

        Opened(Config config, Path data, List<String> ids) {
            this.config = config;
            this.data = data;
            this.ids = ids;
        }

        @Override
        public BenchmarkCard card() {
            return new BenchmarkCard(
                    "Quiz", "1", Optional.empty(), Optional.empty(), Sha256.of(String.join(",", ids)), List.of());
        }

        @Override
        public Protocol protocol() {
            Set<Medium> needs = config.sees() ? EnumSet.of(Medium.TEXT, config.shows()) : EnumSet.of(Medium.TEXT);
            return new Protocol(
                    "plain",
                    true,
                    "As it is.",
                    Protocol.Asking.GENERATE,
                    needs,
                    Decoding.greedy(16),
                    new JudgeChoice("strict", Map.of("mode", config.judging())));
        }

        @Override
        public List<String> sampleIds() {
            return ids;
        }

        @Override
        public Sample sample(String id) {
            Question question = new Question(id, Prompt.of(new Part.Text("?")), List.of(), Map.of(), id, id);
            return new Sample(question, new Target.Hidden());
        }

        @Override
        public void close() {
            closed.add(data);
        }
    }
}
