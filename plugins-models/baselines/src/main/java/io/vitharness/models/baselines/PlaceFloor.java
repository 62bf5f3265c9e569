package io.vitharness.models.baselines;

import io.vitharness.spi.model.Request;
import java.util.List;
import java.util.Optional;

/**
 * Gives the first or the last option that the prompt lists. Choices that the prompt does not list it likes all the
 * same.
 */
record PlaceFloor(boolean last) implements Floor {

    @Override
    public String identity() {
        return last ? "last option" : "first option";
    }

    @Override
    public Optional<String> answer(Request request, List<Offered> offered) {
        return offered.isEmpty()
                ? Optional.empty()
                : Optional.of(offered.get(last ? offered.size() - 1 : 0).label());
    }

    @Override
    public double liking(RankedPrompt prompt, String choice) {
        List<Offered> offered = prompt.offered();
        for (int i = 0; i < offered.size(); i++) {
            if (offered.get(i).text().equals(choice) || offered.get(i).label().equals(choice)) {
                return last ? i + 1 : offered.size() - i;
            }
        }
        return 0;
    }
}
