package io.vitharness.models.baselines;

import io.vitharness.spi.Prompt;
import java.util.List;

/** A prompt whose choices are to be ranked, with the options that its text lists. */
record RankedPrompt(Prompt prompt, List<Offered> offered) {

    static RankedPrompt of(Prompt prompt) {
        return new RankedPrompt(prompt, Offered.in(prompt.text()));
    }
}
