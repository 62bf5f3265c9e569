package io.vitharness.models.openaicompatible;

import io.vitharness.models.openaicompatible.ServerConfig.LikelihoodBy;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.spi.model.ModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the best way to rank that this server really offers. Each is tried on a question with an obvious answer and
 * taken only when it gives the right order: servers that ignore a field they do not know would rank by chance.
 */
final class Ladder {

    private static final Prompt QUESTION =
            Prompt.of(new Part.Text("What colour is the sky on a clear day? Answer in one word."));
    private static final List<String> CHOICES = List.of("Xylophone", "Blue");
    private static final Set<Integer> PASSING = Set.of(408, 409, 425, 429, 502, 503, 504, 529);

    private final ServerConfig config;
    private final Server server;
    private final ChatRequests requests;

    Ladder(ServerConfig config, Server server, ChatRequests requests) {
        this.config = config;
        this.server = server;
        this.requests = requests;
    }

    /**
     * What was chosen, and why.
     *
     * @param words for the card; the same each time the same server is looked at
     */
    record Chosen(Optional<Rung> rung, String words) {}

    /** The first rung that proves right; a rung that the suite names must. */
    Chosen choose() throws ModelException, InterruptedException {
        List<String> refused = new ArrayList<>();
        for (LikelihoodBy by : candidates()) {
            Optional<String> fault = fault(rung(by, this::probe));
            if (fault.isEmpty()) {
                refused.add(0, "by " + word(by) + (config.logprobs() == by ? "" : " (chosen by probe)"));
                return new Chosen(Optional.of(rung(by, server::ask)), String.join("; ", refused));
            }
            refused.add(word(by) + " does not work: " + fault.get());
        }
        if (config.logprobs() != LikelihoodBy.AUTO && config.logprobs() != LikelihoodBy.NONE) {
            throw server.faults()
                    .permanent("'logprobs: " + word(config.logprobs()) + "' is asked for, but "
                            + String.join("; ", refused)
                            + "; 'auto' takes what works, 'none' opens the model without ranking");
        }
        refused.add(0, "none");
        return new Chosen(Optional.empty(), String.join("; ", refused));
    }

    // an echo sees no picture, so it is not chosen for a model that does
    private List<LikelihoodBy> candidates() {
        return switch (config.logprobs()) {
            case NONE -> List.of();
            case AUTO ->
                config.pictures().perPrompt() > 0
                        ? List.of(LikelihoodBy.PROMPT_LOGPROBS, LikelihoodBy.LETTERS)
                        : List.of(LikelihoodBy.PROMPT_LOGPROBS, LikelihoodBy.ECHO, LikelihoodBy.LETTERS);
            case PROMPT_LOGPROBS, ECHO, LETTERS -> List.of(config.logprobs());
        };
    }

    private Rung rung(LikelihoodBy by, Asking asking) {
        return switch (by) {
            case PROMPT_LOGPROBS -> new PromptLogprobs(asking, requests);
            case ECHO -> new Echo(asking, requests, config.system());
            case LETTERS -> new Letters(asking, requests);
            case AUTO, NONE -> throw new IllegalArgumentException(by + " is no rung");
        };
    }

    /** Why a rung cannot be trusted; empty when it can. A passing fault of the server is thrown, it says nothing. */
    private static Optional<String> fault(Rung rung) throws ModelException, InterruptedException {
        try {
            List<LogLikelihood> found = rung.rank(QUESTION, CHOICES);
            return found.get(1).sum() > found.get(0).sum()
                    ? Optional.empty()
                    : Optional.of(
                            "it finds '" + CHOICES.get(0) + "' no less likely a colour than '" + CHOICES.get(1) + "'");
        } catch (ModelException e) {
            if (e.kind() == ModelException.Kind.PERMANENT || e.kind() == ModelException.Kind.REFUSED) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }

    // a field or a path that the server does not know, or forbids, is its answer to the probe, not a failure of the run
    private JsonNode probe(String path, ObjectNode body) throws ModelException, InterruptedException {
        Reply reply = server.post(path, body);
        if (!reply.isGood() && !PASSING.contains(reply.status())) {
            throw ModelException.permanent("status " + reply.status() + " from /" + path);
        }
        return server.good(reply);
    }

    private static String word(LikelihoodBy by) {
        return by.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
