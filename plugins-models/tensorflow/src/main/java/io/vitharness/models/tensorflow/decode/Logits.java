package io.vitharness.models.tensorflow.decode;

/** Sums over a vocabulary, and its likeliest word; a network that gives no numbers any more is told. */
public final class Logits {

    private Logits() {}

    /** The logarithms of the softmax. */
    static float[] logShares(float[] logits) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            greatest = Math.max(greatest, logit);
        }
        checkFinite(greatest);
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit - greatest);
        }
        double log = greatest + Math.log(sum);
        float[] shares = new float[logits.length];
        for (int i = 0; i < logits.length; i++) {
            shares[i] = (float) (logits[i] - log);
        }
        return shares;
    }

    /** The place of the greatest; of equals the first. */
    public static int greatest(float[] values) {
        return greatest(values, 0, values.length);
    }

    /** The same among so many values from a place on, counted from there. */
    public static int greatest(float[] values, int from, int count) {
        int best = 0;
        for (int i = 1; i < count; i++) {
            if (values[from + i] > values[from + best]) {
                best = i;
            }
        }
        checkFinite(values[from + best]);
        return best;
    }

    /** Nothing is likeliest where the best value is no number: its weights are damaged or their training diverged. */
    private static void checkFinite(double best) {
        if (!Double.isFinite(best)) {
            throw new ArithmeticException("the network's best value is " + best
                    + ", but must be a finite number: its weights are damaged or their training diverged");
        }
    }
}
