package io.vitharness.models.tensorflow.system;

/**
 * Places as words of their own beside those of texts.
 *
 * @param bins how many words there are: so many equal parts of the picture's side
 */
public record TokensPart(int bins) {

    private static final int MOST_BINS = 4096;

    public TokensPart {
        Must.beWithin(2, MOST_BINS, "bins", bins);
    }
}
