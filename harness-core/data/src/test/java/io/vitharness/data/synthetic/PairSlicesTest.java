package io.vitharness.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkCard;
import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.benchmark.Protocol;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class PairSlicesTest {

    @Test
    void theKeyDecidesWhereItNamesPairs() throws IOException {
        Target region = new Target.Regions(List.of(Target.Place.of(
                new Part.Region(0, new Shape.Box(0, 0, 1, 1), "blue circle", OptionalDouble.empty()), "1", 1)));

        assertThat(tags("Find every red square.", List.of(), region)).containsEntry("pair", "held out");
        assertThat(tags("Find any red triangle.", List.of(), new Target.AnyOf(List.of("a red circle"))))
                .containsEntry("pair", "seen in training");
    }

    @Test
    void optionsThatAreNotTheAnswerTellNothing() throws IOException {
        List<Choice> choices = List.of(new Choice("A", "a red triangle"), new Choice("B", "a green square"));

        assertThat(tags("Which is it?\nA. a red triangle\nB. a green square", choices, new Target.Option("B")))
                .containsEntry("pair", "seen in training");
        assertThat(tags("Which is it?\nA. a red triangle\nB. a green square", choices, new Target.Option("A")))
                .containsEntry("pair", "held out");
    }

    @Test
    void aColourOfAFormIsAPair() throws IOException {
        assertThat(tags("What colour is the circle?", List.of(), new Target.AnyOf(List.of("blue"))))
                .containsEntry("pair", "held out");
        assertThat(tags("What shape is the blue object?", List.of(), new Target.AnyOf(List.of("square"))))
                .containsEntry("pair", "seen in training");
    }

    @Test
    void whatNamesNoPairHasNoTag() throws IOException {
        assertThat(tags("How many objects are in the picture?", List.of(), new Target.AnyOf(List.of("two"))))
                .containsExactly(Map.entry("topic", "count"));
    }

    private static Map<String, String> tags(String asked, List<Choice> choices, Target target) throws IOException {
        Question question =
                new Question("1", Prompt.of(new Part.Text(asked)), choices, Map.of("topic", "count"), "1", "1");
        try (Benchmark benchmark = new PairSlices(new One(new Sample(question, target)))) {
            return benchmark.sample("1").question().tags();
        }
    }

    private record One(Sample only) implements Benchmark {

        @Override
        public BenchmarkCard card() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Protocol protocol() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> sampleIds() {
            return List.of(only.question().id());
        }

        @Override
        public Sample sample(String id) {
            return only;
        }

        @Override
        public void close() {}
    }
}
