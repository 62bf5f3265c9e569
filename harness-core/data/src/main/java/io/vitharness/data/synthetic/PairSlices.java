package io.vitharness.data.synthetic;

import io.vitharness.data.scene.Pair;
import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkCard;
import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.benchmark.Protocol;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.benchmark.Target.Place;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A benchmark over a synthetic set whose questions also tell, by the tag {@value #TAG}, whether they are about a pair of
 * colour and form that training never shows ({@link Pair#HELD_OUT}): what a model makes of things that it knows, put
 * together as it never saw them. The key decides where it names pairs, else the question, without its options; what
 * names no pair has no tag.
 *
 * @param benchmark whose questions these are
 */
public record PairSlices(Benchmark benchmark) implements Benchmark {

    /** Name of the tag. */
    public static final String TAG = "pair";

    private static final String SEEN = "seen in training";
    private static final String HELD_OUT = "held out";

    @Override
    public BenchmarkCard card() {
        return benchmark.card();
    }

    @Override
    public Protocol protocol() {
        return benchmark.protocol();
    }

    @Override
    public List<String> sampleIds() {
        return benchmark.sampleIds();
    }

    @Override
    public String group(String id) throws IOException {
        return benchmark.group(id);
    }

    @Override
    public Sample sample(String id) throws IOException {
        Sample sample = benchmark.sample(id);
        Set<Pair> pairs = asked(sample);
        if (pairs.isEmpty()) {
            return sample;
        }
        Question question = sample.question();
        var tags = new TreeMap<>(question.tags());
        tags.put(TAG, pairs.stream().anyMatch(Pair.HELD_OUT::contains) ? HELD_OUT : SEEN);
        return new Sample(
                new Question(
                        question.id(),
                        question.prompt(),
                        question.choices(),
                        tags,
                        question.group(),
                        question.cluster()),
                sample.target());
    }

    @Override
    public void close() {
        benchmark.close();
    }

    private static Set<Pair> asked(Sample sample) {
        String key = key(sample);
        Set<Pair> named = named(key);
        if (!named.isEmpty()) {
            return named;
        }
        String question = sample.question().prompt().text();
        for (Choice choice : sample.question().choices()) {
            question = question.replace(choice.text(), "");
        }
        String text = question;
        return Pair.ALL.stream()
                .filter(pair -> text.contains(pair.words()) || isImplied(pair, text, key))
                .collect(Collectors.toSet());
    }

    /** Such as what colour the triangle has, and red. */
    private static boolean isImplied(Pair pair, String question, String key) {
        String colour = pair.colour().word();
        String form = pair.form().word();
        return (key.equals(colour) && question.contains(form)) || (key.equals(form) && question.contains(colour));
    }

    private static Set<Pair> named(String text) {
        return Pair.ALL.stream().filter(pair -> text.contains(pair.words())).collect(Collectors.toSet());
    }

    private static String key(Sample sample) {
        Target target = sample.target();
        if (target instanceof Target.Option option) {
            return joined(sample.question().choices().stream()
                    .filter(choice -> choice.label().equals(option.label()))
                    .map(Choice::text));
        }
        if (target instanceof Target.AnyOf any) {
            return joined(any.texts().stream());
        }
        if (target instanceof Target.Regions regions) {
            return joined(regions.places().stream().map(Place::region).map(Part.Region::label));
        }
        if (target instanceof Target.Calls calls) {
            return joined(calls.calls().stream().flatMap(call -> call.arguments().stream()));
        }
        if (target instanceof Target.Picture picture) {
            return joined(picture.captions().values().stream());
        }
        return target instanceof Target.Reply reply
                ? joined(Stream.concat(
                        reply.captions().stream(), reply.parts().stream().flatMap(PairSlices::text)))
                : "";
    }

    private static Stream<String> text(Part part) {
        return part instanceof Part.Text text ? Stream.of(text.text()) : Stream.empty();
    }

    private static String joined(Stream<String> texts) {
        return texts.collect(Collectors.joining("\n"));
    }
}
