package io.vitharness.data.instruction;

import io.vitharness.spi.benchmark.DataException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One conversation as JSON: {@code {id, image, conversations: [{from, value}]}}. */
final class InstructionJson {

    private InstructionJson() {}

    static Map<String, Object> toJson(Conversation conversation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", conversation.id());
        if (conversation.images().size() == 1) {
            json.put("image", conversation.images().get(0));
        } else if (!conversation.images().isEmpty()) {
            json.put("image", conversation.images());
        }
        json.put(
                "conversations",
                conversation.turns().stream().map(InstructionJson::toJson).toList());
        return json;
    }

    private static Map<String, String> toJson(Utterance turn) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("from", turn.from().word());
        json.put("value", turn.value());
        return json;
    }

    /** The id, which in the wild is a string or a number. */
    static Optional<String> id(JsonNode sample) {
        JsonNode id = sample.path("id");
        return id.isString() || id.isNumber() ? Optional.of(id.asString()) : Optional.empty();
    }

    static Conversation conversation(String id, JsonNode sample) throws DataException {
        List<String> images = images(sample.path("image"));
        List<Utterance> turns = turns(sample.path("conversations"));
        Optional<String> problem = Rules.problem(images, turns);
        if (problem.isPresent()) {
            throw new DataException(problem.get());
        }
        return new Conversation(id, images, turns);
    }

    private static List<String> images(JsonNode image) throws DataException {
        if (image.isMissingNode() || image.isNull()) {
            return List.of();
        }
        List<JsonNode> nodes = image.isArray() ? List.copyOf(image.values()) : List.of(image);
        if (!nodes.stream().allMatch(JsonNode::isString)) {
            throw new DataException("'image' must be a path or a list of paths but is " + image);
        }
        return nodes.stream().map(JsonNode::asString).toList();
    }

    private static List<Utterance> turns(JsonNode conversations) throws DataException {
        if (!conversations.isArray()) {
            throw new DataException("'conversations' must be a list of {from, value}");
        }
        List<Utterance> turns = new ArrayList<>();
        for (JsonNode turn : conversations.values()) {
            turns.add(turn(turn, turns.size() + 1));
        }
        return turns;
    }

    private static Utterance turn(JsonNode turn, int number) throws DataException {
        String from = text(turn, "from", number);
        Speaker speaker = Stream.of(Speaker.values())
                .filter(known -> known.word().equals(from))
                .findFirst()
                .orElseThrow(
                        () -> new DataException("turn " + number + " is from '" + from + "'; known: 'human', 'gpt'"));
        return new Utterance(speaker, text(turn, "value", number));
    }

    private static String text(JsonNode turn, String field, int number) throws DataException {
        if (!turn.path(field).isString()) {
            throw new DataException("turn " + number + " needs a string '" + field + "'");
        }
        return turn.path(field).asString();
    }
}
