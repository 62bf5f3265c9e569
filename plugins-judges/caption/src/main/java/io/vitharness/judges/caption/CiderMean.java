package io.vitharness.judges.caption;

import java.util.List;
import java.util.Optional;

/**
 * The mean CIDEr of captions.
 *
 * @param given document frequencies of another set; if empty those of the evaluated set are counted
 */
record CiderMean(Cider.Variant variant, Optional<Frequencies> given) implements CaptionMean {

    @Override
    public List<Double> values(List<Captioned> captions) {
        return Cider.scores(variant, captions, given);
    }
}
