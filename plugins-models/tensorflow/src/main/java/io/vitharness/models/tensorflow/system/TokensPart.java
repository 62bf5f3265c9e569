package io.vitharness.models.tensorflow.system;

/**
 * Places as words of their own beside those of texts.
 *
 * @param bins how many words there are: so many equal parts of the picture's side
 */
public record TokensPart(int bins) {

    public TokensPart {
        Must.be(bins >= 2, "'bins' must be at least 2 but is " + bins);
    }
}
