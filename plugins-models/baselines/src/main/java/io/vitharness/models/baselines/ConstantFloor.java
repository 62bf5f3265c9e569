package io.vitharness.models.baselines;

import io.vitharness.spi.model.Request;
import java.util.List;
import java.util.Optional;

/** Says one text to everything; of choices it likes that text best, the others in an order that no prompt changes. */
record ConstantFloor(String text) implements Floor {

    @Override
    public String identity() {
        return "constant '" + text + "'";
    }

    @Override
    public Optional<String> answer(Request request, List<Offered> offered) {
        return Optional.of(text);
    }

    @Override
    public double liking(RankedPrompt prompt, String choice) {
        return choice.equals(text) ? 1 : Draw.share(List.of(choice));
    }
}
