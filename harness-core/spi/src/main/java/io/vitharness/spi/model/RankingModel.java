package io.vitharness.spi.model;

import io.vitharness.spi.Prompt;
import java.util.List;

/** A model that can tell how likely given continuations of a prompt are. */
public interface RankingModel extends Model {

    /** The likelihood of each choice as the whole answer to the prompt, in the order of the choices. */
    List<LogLikelihood> logLikelihoods(Prompt prompt, List<String> choices) throws ModelException, InterruptedException;
}
