package io.vitharness.models.tensorflow.system;

/**
 * How fast a stage learns: linear warm-up, then a cosine down to a share of the peak.
 *
 * @param rate the peak learning rate
 * @param warmup steps up to the peak
 * @param floor the last rate, as a share of the peak
 * @param decay decoupled weight decay (AdamW, arXiv 1711.05101) of matrices
 * @param clip the longest gradient, over all trained weights together
 */
public record Schedule(double rate, int warmup, double floor, double decay, double clip) {

    public Schedule {
        Must.be(rate > 0 && clip > 0, "'rate' and 'clip' must be above 0");
        Must.be(warmup >= 0 && decay >= 0 && floor >= 0 && floor <= 1, "'warmup', 'decay' or 'floor' is out of range");
    }

    /** The rate of a step, counted from 0. */
    public double rateAt(int step, int steps) {
        if (step < warmup) {
            return rate * (step + 1) / warmup;
        }
        double done = (double) (step - warmup) / Math.max(1, steps - warmup);
        return rate * (floor + (1 - floor) * (1 + Math.cos(Math.PI * Math.min(1, done))) / 2);
    }
}
