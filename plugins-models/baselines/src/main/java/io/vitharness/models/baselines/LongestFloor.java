package io.vitharness.models.baselines;

import io.vitharness.spi.model.Request;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gives the option with the longest text, the first of equals: authors tend to qualify what is right. */
record LongestFloor() implements Floor {

    @Override
    public String identity() {
        return "longest option";
    }

    @Override
    public Optional<String> answer(Request request, List<Offered> offered) {
        return offered.stream()
                .max(Comparator.<Offered>comparingInt(option -> option.text().length())
                        .thenComparing(Offered::label, Comparator.reverseOrder()))
                .map(Offered::label);
    }

    @Override
    public double liking(RankedPrompt prompt, String choice) {
        return choice.length();
    }
}
