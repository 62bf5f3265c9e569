package io.vitharness.models.tensorflow.train;

import io.vitharness.models.tensorflow.network.Network;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Router;
import io.vitharness.models.tensorflow.part.Row;
import io.vitharness.models.tensorflow.part.RowInput;
import io.vitharness.models.tensorflow.part.Rows;
import io.vitharness.models.tensorflow.store.Weights;
import io.vitharness.models.tensorflow.system.AdapterPart;
import io.vitharness.models.tensorflow.system.Objective;
import io.vitharness.models.tensorflow.system.Objective.Form;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.types.TFloat32;

/**
 * How a routed adapter divides its work: the mean share of each of its adapters, and the mean entropy of the shares, over
 * questions that it was not trained on; those about pictures and those about words alone each by themselves.
 */
final class Routing {

    private static final int QUESTIONS = 1000;
    private static final double NORMAL = 1.96;

    private final SystemConfig system;
    private final AdapterPart.Routed part;
    private final Teachers teachers;
    private final Vocabulary vocabulary;

    private Routing(SystemConfig system, AdapterPart.Routed part, Teachers teachers, Vocabulary vocabulary) {
        this.system = system;
        this.part = part;
        this.teachers = teachers;
        this.vocabulary = vocabulary;
    }

    /** In words, by what is asked about; nothing where no adapter is routed or a user's data leave no other questions. */
    static Map<String, String> of(SystemConfig system, Teachers teachers, Vocabulary vocabulary, Weights weights) {
        if (!(system.parts().adapter() instanceof AdapterPart.Routed part)
                || !system.data().isEmpty()) {
            return Map.of();
        }
        Routing routing = new Routing(system, part, teachers, vocabulary);
        Map<String, String> told = new TreeMap<>();
        routing.questions().forEach((about, rows) -> told.put(about, routing.words(routing.shares(rows, weights))));
        return told;
    }

    private Map<String, List<Row>> questions() {
        Map<String, List<Row>> questions = new TreeMap<>();
        Random random = new Random(0);
        Objective last = system.stages().get(system.stages().size() - 1).objective();
        for (Form form : last.forms().keySet()) {
            Teacher teacher = teachers.of(last);
            long first = teacher.size(system.lessons());
            LongStream.range(first, first + QUESTIONS).forEach(lesson -> {
                String prompt = teacher.said(lesson, form, random).prompt();
                String about = teacher instanceof Blends && !Blends.isOfPicture(lesson) ? "words alone" : "pictures";
                questions
                        .computeIfAbsent(about, fresh -> new ArrayList<>())
                        .add(new Row(vocabulary.encode(prompt), new int[0], Row.OPEN));
            });
        }
        return questions;
    }

    /** The shares of each question, {@code [questions][experts]}. */
    private float[][] shares(List<Row> questions, Weights weights) {
        try (Engine engine = new Engine(system.threads())) {
            RowInput input = new Network(system.parts(), vocabulary.size(), engine).rowInput();
            int dim = system.parts().lm().dim();
            var shares = new Router(part, system.parts().vision(), dim, vocabulary.size(), engine).shares(input);
            engine.restore(weights);
            Session.Runner runner = engine.runner();
            List<Tensor> tensors = input.feed(Rows.of(questions, system.parts()), runner);
            try (var result = runner.fetch(shares).run()) {
                float[] all = Engine.floats((TFloat32) result.get(0));
                return IntStream.range(0, questions.size())
                        .mapToObj(i -> Arrays.copyOfRange(all, i * part.experts(), (i + 1) * part.experts()))
                        .toArray(float[][]::new);
            } finally {
                tensors.forEach(Tensor::close);
            }
        }
    }

    private String words(float[][] shares) {
        String means = IntStream.range(0, part.experts())
                .mapToObj(expert -> "adapter " + (expert + 1) + " "
                        + mean(Arrays.stream(shares).mapToDouble(each -> each[expert])))
                .collect(Collectors.joining(", "));
        return means + "; entropy " + mean(Arrays.stream(shares).mapToDouble(Routing::entropy))
                + String.format(Locale.ROOT, " of at most %.3f bits; n = %,d", log2(part.experts()), shares.length);
    }

    private static double entropy(float[] shares) {
        return IntStream.range(0, shares.length)
                .mapToDouble(i -> shares[i] == 0 ? 0 : -shares[i] * log2(shares[i]))
                .sum();
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    /** A mean with its 95 % interval by the normal distribution. */
    private static String mean(DoubleStream all) {
        double[] values = all.toArray();
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double reach = NORMAL * Math.sqrt(squares / (values.length - 1.0) / values.length);
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", mean, mean - reach, mean + reach);
    }
}
