package io.vitharness.spi.model;

/**
 * How likely a model finds a given text.
 *
 * @param sum sum of the natural logarithms of its tokens' probabilities; finite
 * @param tokens how many tokens were summed; at least 1
 */
public record LogLikelihood(double sum, int tokens) {

    public LogLikelihood {
        if (!Double.isFinite(sum) || tokens < 1) {
            throw new IllegalArgumentException("a log-likelihood needs a finite sum and at least one token but has "
                    + sum + " over " + tokens + " tokens");
        }
    }

    /** The sum divided by the number of tokens. */
    public double mean() {
        return sum / tokens;
    }
}
