package io.vitharness.data.answers;

import io.vitharness.spi.benchmark.DataException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON lines: one object per line; the comma that some files put after each is let pass. */
final class LineAnswers {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final Path file;
    private final AnswerColumns columns;

    LineAnswers(Path file, AnswerColumns columns) {
        this.file = file;
        this.columns = columns;
    }

    List<RecordedAnswer> read(String text) throws DataException {
        List<RecordedAnswer> answers = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                answers.add(answer(i + 1, object(file, i + 1, lines[i].strip())));
            }
        }
        return answers;
    }

    /** The object that a line holds. */
    static JsonNode object(Path file, int line, String text) throws DataException {
        try {
            JsonNode node = JSON.readTree(text.endsWith(",") ? text.substring(0, text.length() - 1) : text);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw new DataException(file + ":" + line + ": the line is cut off or is no JSON (" + e.getOriginalMessage()
                    + "); wanted one object, found '" + shortened(text) + "'");
        }
        throw new DataException(file + ":" + line + ": wanted one JSON object, found '" + shortened(text) + "'");
    }

    private RecordedAnswer answer(int line, JsonNode object) throws DataException {
        List<String> names = List.copyOf(object.propertyNames());
        String id = columns.idAmong(names).orElseThrow(() -> missing(line, columns.wantedId(), names));
        String text = columns.textAmong(names).orElseThrow(() -> missing(line, columns.wantedText(), names));
        return new RecordedAnswer(id(line, object.get(id)), text(line, text, object.get(text)), fields(object), line);
    }

    private static Map<String, String> fields(JsonNode object) {
        Map<String, String> fields = new LinkedHashMap<>();
        object.properties().forEach(entry -> {
            if (entry.getValue().isValueNode() && !entry.getValue().isNull()) {
                fields.put(entry.getKey(), entry.getValue().asString());
            }
        });
        return fields;
    }

    private String id(int line, JsonNode value) throws DataException {
        if ((!value.isString() && !value.isNumber()) || value.asString().isBlank()) {
            throw new DataException(
                    file + ":" + line + ": an id is a text or a number, found " + shortened(value.toString()));
        }
        return Lost.id(value.asString());
    }

    // in JSON an empty text is an answer: the model said nothing
    private Optional<String> text(int line, String name, JsonNode value) throws DataException {
        if (value.isNull() || (value.isNumber() && Double.isNaN(value.asDouble()))) {
            return Optional.empty();
        }
        if (value.isContainer()) {
            throw new DataException(
                    file + ":" + line + ": '" + name + "' must be a text, found " + shortened(value.toString()));
        }
        return Optional.of(value.asString());
    }

    private DataException missing(int line, String wanted, List<String> names) {
        return new DataException(
                file + ":" + line + ": no key " + wanted + "; the line has " + String.join(", ", names));
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "..";
    }
}
