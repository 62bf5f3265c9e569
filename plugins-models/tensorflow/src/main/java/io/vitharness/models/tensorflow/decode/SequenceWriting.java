package io.vitharness.models.tensorflow.decode;

import io.vitharness.models.tensorflow.part.Engine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tensorflow.Result;
import org.tensorflow.types.TFloat32;

/** A text written with an encoder and a decoder; what the decoder read is remembered. */
public final class SequenceWriting implements Writing {

    private final SequenceModel model;
    private final int[] given;
    private final Result text;
    private CausalRun run;

    /**
     * Reads the text.
     *
     * @param vectors of the text's tokens
     * @param start the word that the decoder starts from
     */
    public SequenceWriting(SequenceModel model, float[] vectors, int start) {
        this(model, vectors, new int[] {start});
    }

    private SequenceWriting(SequenceModel model, float[] vectors, int... given) {
        this.model = model;
        this.given = given;
        this.text = model.encode(vectors);
        this.run = model.start(text, given);
    }

    /** The encoder's output, {@code length * dim} numbers. */
    public float[] encoded() {
        return Engine.floats((TFloat32) text.get(0));
    }

    @Override
    public List<float[]> start() {
        return rows(run.logits());
    }

    @Override
    public List<float[]> next(int[] parents, int[] words) {
        CausalRun next = model.follow(text, run, parents, words);
        run.close();
        run = next;
        return rows(next.logits());
    }

    @Override
    public List<int[]> said() {
        return List.of(given);
    }

    /** For each choice the log-probability of each of its words. */
    public List<double[]> score(List<int[]> choices) {
        float[] first = Logits.logShares(start().get(0));
        int longest = choices.stream().mapToInt(choice -> choice.length).max().orElse(0);
        int[] words = new int[choices.size() * longest];
        IntStream.range(0, choices.size())
                .forEach(row -> System.arraycopy(choices.get(row), 0, words, row * longest, choices.get(row).length));
        try (CausalRun read = model.follow(text, run, new int[choices.size()], words)) {
            List<float[]> logits = rows(read.logits());
            return IntStream.range(0, choices.size())
                    .mapToObj(row -> CausalWriting.shares(
                            choices.get(row), first, logits.subList(row * longest, (row + 1) * longest)))
                    .toList();
        }
    }

    @Override
    public void close() {
        run.close();
        text.close();
    }

    private List<float[]> rows(float[] logits) {
        int words = model.config().words();
        List<float[]> rows = new ArrayList<>();
        for (int from = 0; from < logits.length; from += words) {
            rows.add(Arrays.copyOfRange(logits, from, from + words));
        }
        return rows;
    }
}
