package io.vitharness.models.baselines;

import io.vitharness.spi.model.Request;
import java.util.List;
import java.util.Optional;

/** A way to answer without looking. The same request gets the same answer. */
interface Floor {

    /** All that decides the answers, in words. */
    String identity();

    /** The answer, where this floor has one for such a prompt. */
    Optional<String> answer(Request request, List<Offered> offered);

    /** How much a choice is liked, whatever its place among the choices; more is better. */
    double liking(RankedPrompt prompt, String choice);
}
