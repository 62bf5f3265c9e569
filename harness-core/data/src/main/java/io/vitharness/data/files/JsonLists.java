package io.vitharness.data.files;

import io.vitharness.data.answers.Utf8;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads files that are one list of JSON objects, object by object. */
public final class JsonLists {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonLists() {}

    /** Whether the file's first character opens a list. */
    public static boolean isOne(Path file) throws IOException {
        try (JsonParser parser = MAPPER.createParser(Files.newInputStream(file))) {
            return parser.nextToken() == JsonToken.START_ARRAY;
        } catch (JacksonException e) {
            return false; // no JSON at all
        }
    }

    /** Every object with its line. */
    public static List<JsonEntry> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new DataException(file + ": there is no such file");
        }
        Utf8.requireReadable(file);
        try (JsonParser parser = MAPPER.createParser(Files.newInputStream(file))) {
            List<JsonEntry> entries = entries(file, parser);
            JsonFiles.requireEnd(file, parser);
            return entries;
        } catch (UnexpectedEndOfInputException e) {
            throw new DataException(file + place(e) + ": found the file's end, wanted more JSON; is it cut off?");
        } catch (JacksonException e) {
            throw new DataException(file + place(e) + ": found no sound JSON (" + e.getOriginalMessage() + ")");
        }
    }

    private static List<JsonEntry> entries(Path file, JsonParser parser) throws DataException {
        Optional<JsonToken> first = Optional.ofNullable(parser.nextToken());
        if (first.isEmpty() || first.get() != JsonToken.START_ARRAY) {
            throw new DataException(file + ":1: found " + (first.isEmpty() ? "an empty file" : "no list")
                    + ", wanted a list of objects [{...}, ...]");
        }
        List<JsonEntry> entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String at = file + ":" + parser.currentTokenLocation().getLineNr();
            JsonNode json = MAPPER.readTree(parser);
            if (!json.isObject()) {
                throw new DataException(at + ": found " + kind(json) + ", wanted an object {...}");
            }
            entries.add(new JsonEntry(at, json));
        }
        return entries;
    }

    private static String kind(JsonNode json) {
        return json.isArray() ? "a list" : "'" + json.asString() + "'";
    }

    // a limit of the parser (depth, length of a text) is told without a place
    private static String place(JacksonException e) {
        return Optional.ofNullable(e.getLocation())
                .map(at -> ":" + at.getLineNr())
                .orElse("");
    }
}
