package io.vitharness.data.answers;

import io.vitharness.spi.benchmark.DataException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One object of answers by id, as MM-Vet's models write them: {@code {"v1_0": "x is 3", ...}}. */
final class MapAnswers {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private MapAnswers() {}

    /** Empty where the file is no such object; lines of objects with an id and a text are none. */
    static Optional<List<RecordedAnswer>> read(Path file, AnswerColumns columns, String text) throws DataException {
        Optional<JsonNode> object = object(file, text);
        if (object.isEmpty() || isLine(columns, object.get())) {
            return Optional.empty();
        }
        List<RecordedAnswer> answers = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : object.get().properties()) {
            if (!entry.getValue().isString()) {
                return Optional.empty();
            }
            answers.add(new RecordedAnswer(
                    entry.getKey(), Optional.of(entry.getValue().asString()), Map.of(), answers.size() + 1));
        }
        return Optional.of(answers);
    }

    private static Optional<JsonNode> object(Path file, String text) throws DataException {
        try {
            return Optional.of(JSON.readTree(text)).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            String message = String.valueOf(e.getOriginalMessage());
            if (message.startsWith("Duplicate")) {
                throw new DataException(file + ": " + message + ", wanted every id once");
            }
            return Optional.empty(); // lines, or broken: their reader says what is wrong
        }
    }

    private static boolean isLine(AnswerColumns columns, JsonNode object) {
        List<String> names = List.copyOf(object.propertyNames());
        return columns.idAmong(names).isPresent() && columns.textAmong(names).isPresent();
    }
}
