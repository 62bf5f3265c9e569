package io.vitharness.models.baselines;

import io.vitharness.spi.model.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Draws one of the options by a hash of seed, prompt and pictures; repeats with another decoding seed draw anew. */
record RandomFloor(long seed) implements Floor {

    @Override
    public String identity() {
        return "random, seed " + seed;
    }

    @Override
    public Optional<String> answer(Request request, List<Offered> offered) {
        if (offered.isEmpty()) {
            return Optional.empty();
        }
        List<String> drawnFor = keys(Draw.keys(request.prompt()));
        OptionalLong again = request.decoding().seed();
        again.ifPresent(repeat -> drawnFor.add(Long.toString(repeat)));
        return Optional.of(offered.get(Draw.below(offered.size(), drawnFor)).label());
    }

    @Override
    public double liking(RankedPrompt prompt, String choice) {
        List<String> drawnFor = keys(Draw.keys(prompt.prompt()));
        drawnFor.add(choice);
        return Draw.share(drawnFor);
    }

    private List<String> keys(List<String> prompt) {
        List<String> keys = new ArrayList<>(prompt);
        keys.add(0, Long.toString(seed));
        return keys;
    }
}
