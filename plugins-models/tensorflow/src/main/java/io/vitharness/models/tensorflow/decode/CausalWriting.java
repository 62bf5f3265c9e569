package io.vitharness.models.tensorflow.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Texts written with a decoder, each new word read once: what came before is remembered. */
public final class CausalWriting implements Writing {

    private final CausalModel model;
    private final List<int[]> said;
    private CausalRun run;

    /**
     * Reads the beginnings.
     *
     * @param beginnings the vectors of each text's tokens
     * @param said the words that count as said
     */
    public CausalWriting(CausalModel model, List<float[]> beginnings, List<int[]> said) {
        this.model = model;
        this.said = List.copyOf(said);
        this.run = model.start(beginnings);
    }

    @Override
    public List<float[]> start() {
        return rows(run.logits());
    }

    @Override
    public List<float[]> next(int[] parents, int[] words) {
        CausalRun next = model.next(run, parents, words);
        run.close();
        run = next;
        return rows(next.logits());
    }

    @Override
    public List<int[]> said() {
        return said;
    }

    /** For each choice the log-probability of each of its words after the one beginning. */
    public List<double[]> score(List<int[]> choices) {
        float[] first = Logits.logShares(start().get(0));
        int longest = choices.stream().mapToInt(choice -> choice.length).max().orElse(0);
        int[] words = new int[choices.size() * longest];
        for (int row = 0; row < choices.size(); row++) {
            System.arraycopy(choices.get(row), 0, words, row * longest, choices.get(row).length);
        }
        try (CausalRun read = model.follow(run, new int[choices.size()], words, longest)) {
            List<float[]> logits = rows(read.logits());
            List<double[]> all = new ArrayList<>();
            for (int row = 0; row < choices.size(); row++) {
                all.add(shares(choices.get(row), first, logits.subList(row * longest, (row + 1) * longest)));
            }
            return all;
        }
    }

    @Override
    public void close() {
        run.close();
    }

    static double[] shares(int[] choice, float[] first, List<float[]> later) {
        double[] shares = new double[choice.length];
        for (int i = 0; i < choice.length; i++) {
            shares[i] = i == 0 ? first[choice[0]] : Logits.logShares(later.get(i - 1))[choice[i]];
        }
        return shares;
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
