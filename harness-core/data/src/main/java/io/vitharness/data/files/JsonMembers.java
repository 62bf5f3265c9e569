package io.vitharness.data.files;

import io.vitharness.spi.benchmark.DataException;
import java.io.BufferedInputStream;
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

/** Reads the lists in a file's one object element by element, however long the file. */
public final class JsonMembers {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonMembers() {}

    /** What is done with one object of a list. */
    public interface Taker {

        /** Takes it; its place is such as {@code instances.json: annotations[17]}. */
        void take(JsonEntry entry) throws DataException;
    }

    /**
     * Hands over every object of the lists of these names, in the order of the file; other members are passed over.
     *
     * @throws DataException where a list is absent or there twice, holds something else than objects, or the file is no
     *     sound JSON
     */
    public static void read(Path file, Map<String, Taker> takers) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new DataException(file + ": there is no such file");
        }
        try (JsonParser parser = MAPPER.createParser(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            lists(file, parser, takers);
            JsonFiles.requireEnd(file, parser);
        } catch (UnexpectedEndOfInputException e) {
            throw new DataException(file + place(e) + ": found the file's end, wanted more JSON; is it cut off?");
        } catch (JacksonException e) {
            throw new DataException(file + place(e) + ": found no sound JSON (" + e.getOriginalMessage() + ")");
        }
    }

    private static void lists(Path file, JsonParser parser, Map<String, Taker> takers) throws DataException {
        if (next(file, parser) != JsonToken.START_OBJECT) {
            throw new DataException(file + ":1: found no object, wanted one with the lists "
                    + takers.keySet().stream().sorted().toList());
        }
        Set<String> found = new HashSet<>();
        while (next(file, parser) != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = next(file, parser);
            Optional<Taker> taker = Optional.ofNullable(takers.get(name));
            if (taker.isEmpty()) {
                parser.skipChildren();
            } else if (value != JsonToken.START_ARRAY || !found.add(name)) {
                throw new DataException(file + ":"
                        + parser.currentTokenLocation().getLineNr() + ": '" + name + "' must be one list of objects");
            } else {
                elements(file, parser, name, taker.get());
            }
        }
        if (found.size() < takers.size()) {
            throw new DataException(
                    file + ": found the lists " + found.stream().sorted().toList() + ", wanted "
                            + takers.keySet().stream().sorted().toList());
        }
    }

    private static void elements(Path file, JsonParser parser, String name, Taker taker) throws DataException {
        long index = 0;
        while (next(file, parser) != JsonToken.END_ARRAY) {
            String place = file + ": " + name + "[" + index++ + "]";
            JsonNode element = MAPPER.readTree(parser);
            if (!element.isObject()) {
                throw new DataException(place + ": found no object, wanted {...}");
            }
            taker.take(new JsonEntry(place, element));
        }
    }

    private static JsonToken next(Path file, JsonParser parser) throws DataException {
        return Optional.ofNullable(parser.nextToken())
                .orElseThrow(() -> new DataException(file + ": found an empty file, wanted JSON"));
    }

    // a limit of the parser (depth, length of a text) is told without a place
    private static String place(JacksonException e) {
        return Optional.ofNullable(e.getLocation())
                .map(at -> ":" + at.getLineNr() + ":" + at.getColumnNr())
                .orElse("");
    }
}
