package io.vitharness.models.openaicompatible;

import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.spi.model.ModelException;
import java.util.List;

/** One way to learn how likely given answers are. Safe from many threads. */
interface Rung {

    /** The likelihood of each choice, in their order. */
    List<LogLikelihood> rank(Prompt prompt, List<String> choices) throws ModelException, InterruptedException;
}
