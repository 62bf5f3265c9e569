package io.vitharness.models.onnx.decode;

import io.vitharness.spi.Decoding;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Takes one token: the likeliest at temperature 0 (of equals the one with the smallest number), else by chance from what
 * top-k and top-p leave, in the order of transformers. Its chance is {@link Random}'s, so that a seed means the same on
 * every machine and whatever else is answered beside it.
 */
final class Sampler {

    private final Decoding decoding;
    private final Random random;

    Sampler(Decoding decoding, long seed) {
        this.decoding = decoding;
        this.random = new Random(seed);
    }

    int take(float[] logits) {
        return decoding.temperature() == 0 ? likeliest(logits) : drawn(logits);
    }

    static int likeliest(float[] logits) {
        int best = 0;
        for (int token = 1; token < logits.length; token++) {
            if (logits[token] > logits[best]) {
                best = token;
            }
        }
        return best;
    }

    private int drawn(float[] logits) {
        int[] order = IntStream.range(0, logits.length)
                .boxed()
                .sorted(Comparator.comparing((Integer token) -> -logits[token]).thenComparing(token -> token))
                .mapToInt(Integer::intValue)
                .limit(decoding.topK().orElse(logits.length))
                .toArray();
        double[] shares = shares(logits, order);
        int kept = nucleus(shares);
        double place = random.nextDouble() * Arrays.stream(shares, 0, kept).sum();
        for (int i = 0; i < kept; i++) {
            place -= shares[i];
            if (place < 0) {
                return order[i];
            }
        }
        return order[kept - 1];
    }

    private double[] shares(float[] logits, int[] order) {
        double[] shares = new double[order.length];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp((logits[order[i]] - logits[order[0]]) / decoding.temperature());
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    /** How many of the likeliest it takes to reach top-p; at least one. */
    private int nucleus(double[] shares) {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += shares[i];
            if (sum >= decoding.topP()) {
                return i + 1;
            }
        }
        return shares.length;
    }
}
