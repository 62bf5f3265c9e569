package io.vitharness.models.baselines;

import io.vitharness.spi.model.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Draws one of the options by a hash of seed, prompt, pictures and regions; repeats with another decoding seed draw anew.
 *
 * @param answers what it draws from where the prompt lists no options; may be empty
 */
record RandomFloor(long seed, List<String> answers) implements Floor {

    RandomFloor {
        answers = List.copyOf(answers);
    }

    @Override
    public String identity() {
        return "random, seed " + seed + (answers.isEmpty() ? "" : ", of " + answers);
    }

    @Override
    public Optional<String> answer(Request request, List<Offered> offered) {
        List<String> open = offered.isEmpty()
                ? answers
                : offered.stream().map(Offered::label).toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        List<String> drawnFor = keys(Draw.keys(request.prompt()));
        OptionalLong again = request.decoding().seed();
        again.ifPresent(repeat -> drawnFor.add(Long.toString(repeat)));
        return Optional.of(open.get(Draw.below(open.size(), drawnFor)));
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
