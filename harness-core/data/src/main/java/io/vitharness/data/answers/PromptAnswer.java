package io.vitharness.data.answers;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer with the prompt that it was given to: the line format of the model {@code replay}.
 *
 * @param prompt the prompt's text
 * @param pictures SHA-256 of every picture and film frame, in order, as 64 lower-case hexadecimal digits
 */
public record PromptAnswer(String prompt, List<String> pictures, String answer) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public PromptAnswer {
        pictures = List.copyOf(pictures);
    }

    /** One JSON line, without the line feed. */
    public String toJson() {
        ObjectNode line = JSON.createObjectNode().put("prompt", prompt);
        ArrayNode hashes = line.putArray("pictures");
        pictures.forEach(hashes::add);
        return line.put("answer", answer).toString();
    }
}
