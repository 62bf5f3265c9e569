package io.vitharness.benchmarks.coco;

import io.vitharness.spi.benchmark.DataException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads lists in JSON files element by element, however long the file. */
final class JsonList {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /** Takes one element. */
    @FunctionalInterface
    interface Taker {

        /** The element and its place, such as {@code annotations[17]}. */
        void take(String place, JsonNode element) throws DataException;
    }

    private final Path file;

    JsonList(Path file) {
        this.file = file;
    }

    /**
     * Reads the lists of these names in the file's one object; other members are passed over.
     *
     * @throws DataException where a list is absent or the file is no sound JSON
     */
    void members(Map<String, Taker> takers) throws IOException {
        parse(parser -> {
            require(parser, JsonToken.START_OBJECT, "an object {\"images\": [...], ...}");
            int found = 0;
            while (next(parser) != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                Taker taker = takers.get(name);
                JsonToken value = next(parser);
                if (taker == null) {
                    parser.skipChildren();
                } else if (value != JsonToken.START_ARRAY) {
                    throw new DataException(file + ": '" + name + "' must be a list");
                } else {
                    elements(parser, name, taker);
                    found++;
                }
            }
            if (found < takers.size()) {
                throw new DataException(file + ": found " + found + " of the lists "
                        + takers.keySet().stream().sorted().toList() + ", wanted each once");
            }
        });
    }

    /** Reads the file's one list. */
    void all(Taker taker) throws IOException {
        parse(parser -> {
            require(parser, JsonToken.START_ARRAY, "a list [{...}, ...]");
            elements(parser, "", taker);
        });
    }

    /** Whether the file starts as a list. */
    boolean isOne() throws IOException {
        try (JsonParser parser = MAPPER.createParser(stream())) {
            return parser.nextToken() == JsonToken.START_ARRAY;
        } catch (JacksonException e) {
            return false;
        }
    }

    private interface Work {
        void on(JsonParser parser) throws IOException;
    }

    private void parse(Work work) throws IOException {
        try (JsonParser parser = MAPPER.createParser(stream())) {
            work.on(parser);
            if (parser.nextToken() != null) {
                throw new DataException(
                        file + ":" + parser.currentTokenLocation().getLineNr()
                                + ": found more behind the end of the JSON, wanted one value in the file");
            }
        } catch (UnexpectedEndOfInputException e) {
            throw new DataException(file + place(e) + ": found the file's end, wanted more JSON; is it cut off?");
        } catch (JacksonException e) {
            throw new DataException(file + place(e) + ": found no sound JSON (" + e.getOriginalMessage() + ")");
        }
    }

    private InputStream stream() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new DataException(
                    file + (Files.isDirectory(file) ? ": found a folder, wanted a file" : ": there is no such file"));
        }
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    private void elements(JsonParser parser, String name, Taker taker) throws DataException {
        long index = 0;
        while (next(parser) != JsonToken.END_ARRAY) {
            String place = name + "[" + index++ + "]";
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new DataException(file + ": " + place + " must be an object {...}");
            }
            taker.take(place, MAPPER.readTree(parser));
        }
    }

    private void require(JsonParser parser, JsonToken token, String wanted) throws DataException {
        if (next(parser) != token) {
            throw new DataException(file + ": found something else at its start, wanted " + wanted);
        }
    }

    private JsonToken next(JsonParser parser) throws DataException {
        return Optional.ofNullable(parser.nextToken())
                .orElseThrow(() -> new DataException(file + ": found an empty file, wanted JSON"));
    }

    private static String place(JacksonException e) {
        return Optional.ofNullable(e.getLocation())
                .map(at -> ":" + at.getLineNr() + ":" + at.getColumnNr())
                .orElse("");
    }
}
