package io.vitharness.testkit.samples;

import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sample 5, a first benchmark. A real one opens here with the protocol that it follows, the official source and every
 * deviation from it. This one reads lines of {@code id<TAB>question<TAB>answer}.
 */
public final class Sample5FirstBenchmark implements BenchmarkProvider<Sample5FirstBenchmark.Config> {

    /** No keys. */
    public record Config() {}

    @Override
    public String id() {
        return "sample-benchmark";
    }

    @Override
    public String summary() {
        return "Asks the questions of a file of lines.";
    }

    @Override
    public Class<Config> configType() {
        return Config.class;
    }

    @Override
    public Benchmark open(Config config, Path data) throws IOException {
        if (!Files.isRegularFile(data)) {
            throw new DataException(data + ": there is no such file; wanted lines of id, question and answer");
        }
        byte[] bytes = Files.readAllBytes(data);
        String hash = Image.of(bytes).sha256();
        return new Lines(samples(data, new String(bytes, StandardCharsets.UTF_8)), hash);
    }

    private static Map<String, Sample> samples(Path data, String text) throws DataException {
        Map<String, Sample> samples = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String[] cells = line.split("\t", -1);
            if (cells.length != 3) {
                throw new DataException(data + ":" + number + ": found " + cells.length + " cells, wanted 3");
            }
            Prompt prompt = Prompt.of(new Part.Text(cells[1]));
            Question question = new Question(cells[0], prompt, List.of(), Map.of(), cells[0], cells[0]);
            samples.put(cells[0], new Sample(question, new Target.AnyOf(List.of(cells[2]))));
        }
        return samples;
    }

    private record Lines(Map<String, Sample> samples, String hash) implements Benchmark {

        @Override
        public BenchmarkCard card() {
            return new BenchmarkCard("Lines", "1", Optional.empty(), Optional.empty(), hash, List.of());
        }

        @Override
        public Protocol protocol() {
            JudgeChoice judge = new JudgeChoice("sample-judge", Map.of());
            Set<Medium> needs = Set.of(Medium.TEXT);
            Protocol.Asking asking = Protocol.Asking.GENERATE;
            return new Protocol("plain", true, "As written in the file.", asking, needs, Decoding.greedy(32), judge);
        }

        @Override
        public List<String> sampleIds() {
            return List.copyOf(samples.keySet());
        }

        @Override
        public Sample sample(String id) {
            return Optional.ofNullable(samples.get(id))
                    .orElseThrow(() -> new IllegalArgumentException("no sample '" + id + "'"));
        }

        @Override
        public void close() {}
    }
}
