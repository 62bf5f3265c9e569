package io.vitharness.judges.caption;

import java.util.List;
import java.util.Optional;

/**
 * The mean CIDEr of captions.
 *
 * @param given document frequencies of another set; if empty those of the evaluated set are counted
 */
record CiderMean(Cider.Variant variant, Optional<Frequencies> given) implements Additive.Mean {

    @Override
    public List<Double> values(List<Captioned> captions) {
        List<List<Grams>> references = captions.stream()
                .map(one -> one.evidence().references().stream().map(Grams::of).toList())
                .toList();
        Cider cider = new Cider(variant, given.orElseGet(() -> Frequencies.of(references)));
        Double[] values = new Double[captions.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = cider.score(Grams.of(captions.get(i).evidence().caption()), references.get(i));
        }
        return List.of(values);
    }
}
