package io.vitharness.models.openaicompatible;

import io.vitharness.spi.Decoding;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Role;
import io.vitharness.spi.Turn;
import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.spi.model.ModelException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * vLLM's {@code prompt_logprobs}: the choice stands in the prompt as the model's own, unfinished turn, and the server
 * tells the likelihood of every token there. Only the tail is read, from where the tokens depart from those of the
 * prompt alone, so pictures' placeholders do not matter.
 */
record PromptLogprobs(Asking asking, ChatRequests requests) implements Rung {

    /** A choice's first letters may melt with the prompt's last token, not with more. */
    private static final int MOST_MELTED = 2;

    @Override
    public List<LogLikelihood> rank(Prompt prompt, List<String> choices) throws ModelException, InterruptedException {
        ObjectNode alone = requests.chat(prompt, Decoding.greedy(1));
        alone.put("return_token_ids", true);
        JsonNode before = ids(asking.ask(Server.CHAT, alone));
        List<LogLikelihood> likelihoods = new ArrayList<>();
        for (String choice : choices) {
            likelihoods.add(tail(asking.ask(Server.CHAT, with(prompt, choice)), before));
        }
        return likelihoods;
    }

    private ObjectNode with(Prompt prompt, String choice) throws ModelException {
        List<Turn> turns = new ArrayList<>(prompt.turns());
        turns.add(new Turn(Role.MODEL, List.of(new Part.Text(choice))));
        ObjectNode body = requests.chat(new Prompt(turns), Decoding.greedy(1));
        body.put("add_generation_prompt", false);
        body.put("continue_final_message", true);
        body.put("prompt_logprobs", 1);
        body.put("return_token_ids", true);
        return body;
    }

    private static LogLikelihood tail(JsonNode answer, JsonNode before) throws ModelException {
        JsonNode all = ids(answer);
        JsonNode logprobs = answer.path("prompt_logprobs");
        if (logprobs.size() != all.size()) {
            throw ModelException.permanent("the server tells " + logprobs.size()
                    + " likelihoods in 'prompt_logprobs' for " + all.size() + " tokens of the prompt");
        }
        int from = common(before, all);
        if (from == all.size() || before.size() - from > MOST_MELTED) {
            throw ModelException.permanent(
                    "the server's 'prompt_token_ids' do not continue the prompt with the choice: " + from + " of "
                            + before.size() + " tokens are the same, " + all.size() + " with the choice");
        }
        double sum = 0;
        for (int i = from; i < all.size(); i++) {
            sum += logprob(logprobs.path(i).path(all.path(i).toString()));
        }
        return new LogLikelihood(sum, all.size() - from);
    }

    private static double logprob(JsonNode entry) throws ModelException {
        return Logprobs.finite(entry.path("logprob"), "a token of the choice in 'prompt_logprobs'");
    }

    private static JsonNode ids(JsonNode answer) throws ModelException {
        JsonNode ids = answer.path("prompt_token_ids");
        if (ids.isEmpty()) {
            throw ModelException.permanent("the server tells no 'prompt_token_ids'");
        }
        return ids;
    }

    private static int common(JsonNode one, JsonNode other) {
        int most = Math.min(one.size(), other.size());
        for (int i = 0; i < most; i++) {
            if (!one.path(i).equals(other.path(i))) {
                return i;
            }
        }
        return most;
    }
}
