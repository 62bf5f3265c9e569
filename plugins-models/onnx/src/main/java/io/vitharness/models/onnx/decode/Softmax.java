package io.vitharness.models.onnx.decode;

/** Logarithms of shares. */
public final class Softmax {

    private Softmax() {}

    /** The logarithm of the share of one token. */
    public static double log(float[] logits, int token) {
        return logits[token] - logSum(logits);
    }

    /** The logarithms of all shares. */
    static double[] logs(float[] logits) {
        double sum = logSum(logits);
        double[] logs = new double[logits.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = logits[i] - sum;
        }
        return logs;
    }

    private static double logSum(float[] logits) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            greatest = Math.max(greatest, logit);
        }
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit - greatest);
        }
        return greatest + Math.log(sum);
    }
}
