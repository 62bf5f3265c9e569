package io.vitharness.models.tensorflow.decode;

/** Sums over a vocabulary, and its likeliest word; a network that gives no numbers any more is told. */
public final class Logits {

    private Logits() {}

    /** The logarithms of the softmax. */
    static float[] logShares(float[] logits) {
        double log = logSum(logits, 0, logits.length);
        float[] shares = new float[logits.length];
        for (int i = 0; i < logits.length; i++) {
            shares[i] = (float) (logits[i] - log);
        }
        return shares;
    }

    /** The logarithm of the softmax share that one of so many values from a place on has among them. */
    public static double logShare(float[] logits, int from, int count, int index) {
        return logits[from + index] - logSum(logits, from, count);
    }

    private static double logSum(float[] logits, int from, int count) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = from; i < from + count; i++) {
            greatest = Math.max(greatest, logits[i]);
        }
        checkFinite(greatest);
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += Math.exp(logits[i] - greatest);
        }
        return greatest + Math.log(sum);
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
