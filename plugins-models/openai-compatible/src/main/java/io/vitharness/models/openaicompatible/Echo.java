package io.vitharness.models.openaicompatible;

import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.spi.model.ModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The older completions endpoint with {@code echo}: the server repeats the prompt, the choice at its end, with the
 * likelihood of every token. Texts only, without the model's chat template.
 */
record Echo(Asking asking, ChatRequests requests, Optional<String> system) implements Rung {

    @Override
    public List<LogLikelihood> rank(Prompt prompt, List<String> choices) throws ModelException, InterruptedException {
        boolean isText =
                prompt.turns().stream().flatMap(turn -> turn.parts().stream()).allMatch(Part.Text.class::isInstance);
        if (!isText) {
            throw ModelException.permanent("likelihoods by 'echo' can be had of a prompt of " + Medium.TEXT + " alone");
        }
        String context = system.map(words -> words + "\n").orElse("") + prompt.text();
        List<LogLikelihood> likelihoods = new ArrayList<>();
        for (String choice : choices) {
            likelihoods.add(likelihood(context, " " + choice));
        }
        return likelihoods;
    }

    private LogLikelihood likelihood(String context, String choice) throws ModelException, InterruptedException {
        ObjectNode body = requests.completion(context + choice);
        body.put("echo", true);
        body.put("logprobs", 1);
        JsonNode answer = asking.ask("completions", body).path("choices").path(0);
        if (!answer.path("text").asString("").startsWith(context + choice)) {
            throw ModelException.permanent("the server ignores 'echo': it does not repeat the prompt");
        }
        return tail(answer.path("logprobs"), characters(context), characters(context + choice));
    }

    /** Sums the tokens that begin in a range of characters; the one token generated on top lies behind it. */
    private static LogLikelihood tail(JsonNode logprobs, int from, int to) throws ModelException {
        JsonNode offsets = logprobs.path("text_offset");
        double sum = 0;
        int tokens = 0;
        boolean isCut = false;
        for (int i = 0; i < offsets.size(); i++) {
            int offset = offsets.path(i).asInt(-1);
            if (offset >= from && offset < to) {
                sum += Logprobs.finite(logprobs.path("token_logprobs").path(i), "token " + i + " of the echo");
                tokens++;
                isCut |= offset == from;
            }
        }
        if (!isCut) {
            throw ModelException.permanent("the server's echo has " + offsets.size()
                    + " tokens, none of which begins where the choice does, at character " + from);
        }
        return new LogLikelihood(sum, tokens);
    }

    // offsets count code points, as Python does
    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }
}
