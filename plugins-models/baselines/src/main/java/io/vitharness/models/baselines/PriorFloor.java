package io.vitharness.models.baselines;

import io.vitharness.spi.model.Request;
import java.util.List;
import java.util.Optional;

/**
 * Gives the answer that is most frequent on other data. It never counts the keys of the benchmark that asks: no model
 * sees them.
 */
record PriorFloor(List<String> prior) implements Floor {

    PriorFloor {
        prior = List.copyOf(prior);
    }

    @Override
    public String identity() {
        return "most frequent of " + prior;
    }

    @Override
    public Optional<String> answer(Request request, List<Offered> offered) {
        List<String> labels = offered.stream().map(Offered::label).toList();
        Optional<String> known = prior.stream().filter(labels::contains).findFirst();
        return known.or(() -> Optional.of(prior.get(0)));
    }

    @Override
    public double liking(RankedPrompt prompt, String choice) {
        int place = prior.indexOf(choice);
        return place < 0 ? Draw.share(List.of(choice)) : 1.0 + prior.size() - place;
    }
}
