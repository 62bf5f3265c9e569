package io.vitharness.models.openaicompatible;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A completion that repeats its prompt; a token is a word with the space before it, of likelihood e to the minus its letters. */
final class Echoes {

    private Echoes() {}

    static ObjectNode of(String prompt) {
        ObjectNode answer = Json.object();
        ObjectNode choice = answer.putArray("choices").addObject().put("text", prompt + " x");
        ObjectNode logprobs = choice.putObject("logprobs");
        ArrayNode offsets = logprobs.putArray("text_offset");
        ArrayNode values = logprobs.putArray("token_logprobs");
        int offset = 0;
        for (String token : (prompt + " x").split("(?= )", -1)) {
            offsets.add(offset);
            if (offset == 0) {
                values.addNull();
            } else {
                values.add(-(double) token.strip().length());
            }
            offset += token.codePointCount(0, token.length());
        }
        return answer;
    }
}
