package io.vitharness.models.openaicompatible;

import io.vitharness.spi.Part;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Answer.Stop;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads chat completions. Safe from many threads. */
record AnswerReader(Faults faults) {

    /** The first choice as an answer; a refusal, or a filter that left nothing, is a ModelException. */
    Answer read(JsonNode body) throws ModelException {
        JsonNode choice = body.path("choices").path(0);
        JsonNode message = choice.path("message");
        if (!message.isObject()) {
            throw faults.unreadable(start(body.toString()), "an object with choices[0].message");
        }
        Optional<String> refusal = message.path("refusal").stringValueOpt().filter(words -> !words.isBlank());
        if (refusal.isPresent()) {
            throw faults.refused(refusal.get());
        }
        Stop stop = stop(choice.path("finish_reason").asString("stop"));
        Thoughts said = Thoughts.of(content(message.path("content")));
        List<Part> parts = parts(said.text(), message.path("tool_calls"));
        if (stop == Stop.FILTER && parts.stream().allMatch(new Part.Text("")::equals)) {
            throw faults.refused("a content filter left nothing of the answer");
        }
        return new Answer(parts, stop, usage(body.path("usage")), List.of(), reasoning(message, said));
    }

    private static List<Part> parts(String text, JsonNode calls) {
        List<Part> parts = new ArrayList<>();
        if (!text.isEmpty() || calls.isEmpty()) {
            parts.add(new Part.Text(text));
        }
        calls.valueStream().map(call -> call(call.path("function"))).forEach(parts::add);
        return parts;
    }

    // a string, or a list of parts of which only the texts are ours, or null
    private static String content(JsonNode content) {
        if (content.isString()) {
            return content.asString();
        }
        return content.valueStream()
                .flatMap(part -> part.path("text").stringValueOpt().stream())
                .collect(Collectors.joining("\n"));
    }

    private static Part call(JsonNode function) {
        JsonNode given = function.path("arguments");
        return new Part.Call(
                function.path("name").asString(""), given.isString() ? arguments(given.asString()) : values(given));
    }

    // the values in their order; what is no JSON object stays the one text that it is
    private static List<String> arguments(String text) {
        JsonNode value = Json.valueOf(text);
        return value.isObject() ? values(value) : text.isBlank() ? List.of() : List.of(text);
    }

    private static List<String> values(JsonNode arguments) {
        return arguments
                .valueStream()
                .map(value -> value.isString() ? value.asString() : value.toString())
                .toList();
    }

    private static Stop stop(String reason) {
        return switch (reason) {
            case "length", "max_tokens" -> Stop.LENGTH;
            case "content_filter" -> Stop.FILTER;
            default -> Stop.END;
        };
    }

    private static Usage usage(JsonNode usage) {
        return new Usage(count(usage.path("prompt_tokens")), count(usage.path("completion_tokens")));
    }

    private static OptionalLong count(JsonNode tokens) {
        boolean isCount = tokens.isIntegralNumber() && tokens.canConvertToLong() && tokens.asLong() >= 0;
        return isCount ? OptionalLong.of(tokens.asLong()) : OptionalLong.empty();
    }

    private static Optional<String> reasoning(JsonNode message, Thoughts said) {
        Optional<String> apart = Stream.of("reasoning_content", "reasoning")
                .flatMap(name -> message.path(name).stringValueOpt().stream())
                .filter(words -> !words.isBlank())
                .findFirst();
        String all = Stream.concat(apart.stream(), said.reasoning().stream()).collect(Collectors.joining("\n"));
        return Optional.of(all).filter(words -> !words.isEmpty());
    }

    private static String start(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "..." : text;
    }
}
