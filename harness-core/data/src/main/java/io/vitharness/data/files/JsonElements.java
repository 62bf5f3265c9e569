package io.vitharness.data.files;

import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the elements of lists in large JSON files one by one; each must be an object. */
public final class JsonElements {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What is done with one element. */
    public interface Sink {

        void take(JsonEntry element) throws DataException;
    }

    private JsonElements() {}

    /** The file is one list. */
    public static void list(Path file, Sink sink) throws IOException {
        read(file, parser -> {
            require(file, parser, JsonToken.START_ARRAY, "a list [{...}, ...]");
            elements(file, parser, sink);
        });
    }

    /** The file is an object that holds every list of these names; its other members are passed over. */
    public static void lists(Path file, Map<String, Sink> sinks) throws IOException {
        Set<String> absent = new HashSet<>(sinks.keySet());
        read(file, parser -> {
            require(file, parser, JsonToken.START_OBJECT, "an object that holds lists");
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                Optional<Sink> sink = Optional.ofNullable(sinks.get(name));
                if (sink.isEmpty()) {
                    parser.skipChildren();
                } else if (value != JsonToken.START_ARRAY || !absent.remove(name)) {
                    throw new DataException(at(file, parser) + ": found '" + name
                            + "' that is no list or stands there twice, wanted one list of objects");
                } else {
                    elements(file, parser, sink.get());
                }
            }
        });
        if (!absent.isEmpty()) {
            throw new DataException(file + ": found no list "
                    + absent.stream().sorted().map(name -> "'" + name + "'").toList() + ", wanted "
                    + sinks.keySet().stream().sorted().toList());
        }
    }

    private interface Work {
        void with(JsonParser parser) throws DataException;
    }

    private static void read(Path file, Work work) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new DataException(file + ": there is no such file");
        }
        try (JsonParser parser = MAPPER.createParser(Files.newInputStream(file))) {
            work.with(parser);
            JsonFiles.requireEnd(file, parser);
        } catch (UnexpectedEndOfInputException e) {
            throw new DataException(file + place(e) + ": found the file's end, wanted more JSON; is it cut off?");
        } catch (JacksonException e) {
            throw new DataException(file + place(e) + ": found no sound JSON (" + e.getOriginalMessage() + ")");
        }
    }

    private static void require(Path file, JsonParser parser, JsonToken wanted, String words) throws DataException {
        Optional<JsonToken> first = Optional.ofNullable(parser.nextToken());
        if (first.isEmpty() || first.get() != wanted) {
            throw new DataException(
                    file + ":1: found " + (first.isEmpty() ? "an empty file" : "something else") + ", wanted " + words);
        }
    }

    private static void elements(Path file, JsonParser parser, Sink sink) throws DataException {
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            String place = at(file, parser);
            if (token != JsonToken.START_OBJECT) {
                throw new DataException(
                        place + ": found '" + parser.getString() + "' in a list, wanted an object {...}");
            }
            JsonNode json = MAPPER.readTree(parser);
            sink.take(new JsonEntry(place, json));
            token = parser.nextToken();
        }
    }

    private static String at(Path file, JsonParser parser) {
        return file + ":" + parser.currentTokenLocation().getLineNr();
    }

    // a limit of the parser (depth, length of a text) is told without a place
    private static String place(JacksonException e) {
        return Optional.ofNullable(e.getLocation())
                .map(at -> ":" + at.getLineNr())
                .orElse("");
    }
}
