package io.vitharness.models.tensorflow.decode;

/** Sums over a vocabulary. */
final class Logits {

    private Logits() {}

    /** The logarithms of the softmax. */
    static float[] logShares(float[] logits) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            greatest = Math.max(greatest, logit);
        }
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
    static int greatest(float[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }
}
