package io.vitharness.testkit;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A benchmark of one question about one red square, without any file. */
public final class OneQuestion implements Benchmark {

    private static final String ID = "red";

    private final Protocol protocol;

    /** Judged by the plugin of this id, asked for a text. */
    public OneQuestion(String judge) {
        this(judge, Protocol.Asking.GENERATE);
    }

    public OneQuestion(String judge, Protocol.Asking asking) {
        this.protocol = new Protocol(
                "plain",
                true,
                "One question, made for tests.",
                asking,
                Set.of(Medium.TEXT, Medium.PICTURE),
                Decoding.greedy(16),
                new JudgeChoice(judge, Map.of()));
    }

    /** The only sample: which colour a red square has; the key is A. */
    public static Sample onlySample() {
        Part picture = new Part.Picture(Pictures.square(0xff0000));
        Part text = new Part.Text("Which colour is the square?\nA. red\nB. blue");
        List<Choice> choices = List.of(new Choice("A", "red"), new Choice("B", "blue"));
        Question question =
                new Question(ID, Prompt.of(picture, text), choices, Map.of("topic", "colour"), ID, "red square");
        return new Sample(question, new Target.Option("A"));
    }

    @Override
    public BenchmarkCard card() {
        String hash = Pictures.square(0xff0000).sha256();
        return new BenchmarkCard("One question", "1", Optional.empty(), Optional.empty(), hash, List.of());
    }

    @Override
    public Protocol protocol() {
        return protocol;
    }

    @Override
    public List<String> sampleIds() {
        return List.of(ID);
    }

    @Override
    public Sample sample(String id) throws DataException {
        if (!id.equals(ID)) {
            throw new DataException("no sample '" + id + "' in this benchmark; it has '" + ID + "' alone");
        }
        return onlySample();
    }

    @Override
    public void close() {}
}
