package io.vitharness.pipeline;

import io.vitharness.media.Picture;
import io.vitharness.media.PictureEncoder;
import io.vitharness.media.Size;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Default;
import io.vitharness.spi.Image;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkCard;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.JudgeChoice;
import io.vitharness.spi.benchmark.Protocol;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A benchmark whose pictures are black for A and white for B; the first few may be unreadable. */
final class Letters implements BenchmarkProvider<Letters.Config> {

    record Config(
            @Default("10") int samples,
            @Default("generate") Protocol.Asking asking,
            @Default("0") int broken) {}

    @Override
    public String id() {
        return "letters";
    }

    @Override
    public String summary() {
        return "Black is A, white is B.";
    }

    @Override
    public Class<Config> configType() {
        return Config.class;
    }

    @Override
    public Benchmark open(Config config, Path data) {
        return new Opened(config);
    }

    private record Opened(Config config) implements Benchmark {

        @Override
        public BenchmarkCard card() {
            return new BenchmarkCard("Letters", "1", Optional.empty(), Optional.empty(), "0".repeat(64), List.of());
        }

        @Override
        public Protocol protocol() {
            return new Protocol(
                    "letters",
                    true,
                    "Asks for a letter.",
                    config.asking(),
                    Set.of(Medium.TEXT, Medium.PICTURE),
                    Decoding.greedy(4),
                    new JudgeChoice("letter", Map.of()));
        }

        @Override
        public List<String> sampleIds() {
            return IntStream.range(0, config.samples()).mapToObj(i -> "s" + i).toList();
        }

        @Override
        public Sample sample(String id) throws DataException {
            int number = Integer.parseInt(id.substring(1));
            if (number < config.broken()) {
                throw new DataException("letters: " + id + " is torn");
            }
            int grey = number % 2 == 0 ? 0 : 255;
            Image image = Image.of(new PictureEncoder().png(Picture.uniform(new Size(2, 2), grey, grey, grey)));
            Prompt prompt = Prompt.of(new Part.Picture(image), new Part.Text("Question " + number + ": A or B?"));
            Question question = new Question(
                    id, prompt, List.of(new Choice("A", "black"), new Choice("B", "white")), Map.of(), id, id);
            return new Sample(question, new Target.Option(number % 2 == 0 ? "A" : "B"));
        }

        @Override
        public void close() {}
    }
}
