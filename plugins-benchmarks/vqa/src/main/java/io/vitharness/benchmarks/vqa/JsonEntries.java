package io.vitharness.benchmarks.vqa;

import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the objects of a JSON file one by one, however long the file: those of a list at the top, of the lists in the
 * object at the top, the objects that this holds by key, or JSON lines.
 */
final class JsonEntries {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /**
     * One object of the file.
     *
     * @param place file and line
     * @param key of the list or of the object itself in the object at the top; empty for a list at the top and for lines
     * @param listed whether it stands in a list or on a line, not by its own key
     */
    record Entry(String place, String key, boolean listed, JsonNode json) {}

    /** What is done with each object. */
    interface Visitor {
        void visit(Entry entry) throws IOException;
    }

    private final Path file;
    private final boolean lines;
    private final Visitor visitor;

    private JsonEntries(Path file, boolean lines, Visitor visitor) {
        this.file = file;
        this.lines = lines;
        this.visitor = visitor;
    }

    /** Reads a file, of lines if its name ends so; names the line where it is cut off or no JSON. */
    static void read(Path file, Visitor visitor) throws IOException {
        new JsonEntries(file, file.toString().endsWith(".jsonl"), visitor).read();
    }

    /** Reads a file of JSON lines, whatever its name. */
    static void readLines(Path file, Visitor visitor) throws IOException {
        new JsonEntries(file, true, visitor).read();
    }

    private void read() throws IOException {
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = MAPPER.createParser(in)) {
            readAll(parser);
        } catch (UnexpectedEndOfInputException e) {
            throw new DataException(file + place(e) + ": found the file's end, wanted more JSON; is it cut off?");
        } catch (JacksonException e) {
            throw new DataException(
                    file + place(e) + ": found no sound JSON in UTF-8 (" + e.getOriginalMessage() + ")");
        }
    }

    // a limit of the parser (depth, length of a text) is told without a place
    private static String place(JacksonException e) {
        return Optional.ofNullable(e.getLocation())
                .map(at -> ":" + at.getLineNr() + ":" + at.getColumnNr())
                .orElse("");
    }

    private void readAll(JsonParser parser) throws IOException {
        Optional<JsonToken> token = Optional.ofNullable(parser.nextToken());
        if (token.isEmpty()) {
            throw new DataException(file + ":1: found an empty file, wanted questions in JSON");
        }
        while (token.isPresent()) {
            if (token.get() == JsonToken.START_ARRAY) {
                readList(parser, "");
            } else if (token.get() == JsonToken.START_OBJECT && lines) {
                visit(parser, "", true);
            } else if (token.get() == JsonToken.START_OBJECT) {
                readObject(parser);
            } else {
                throw new DataException(
                        place(parser) + ": found a single value, wanted a list or an object of questions");
            }
            token = Optional.ofNullable(parser.nextToken());
            if (token.isPresent() && !lines) {
                throw new DataException(
                        place(parser) + ": found more behind the end of the JSON, wanted one value in the file");
            }
        }
    }

    private void readObject(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY) {
                readList(parser, key);
            } else if (value == JsonToken.START_OBJECT) {
                visit(parser, key, false);
            }
        }
    }

    // lists of other things, such as the names of task types, are passed over
    private void readList(JsonParser parser, String key) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                visit(parser, key, true);
            } else if (key.isEmpty()) {
                throw new DataException(place(parser) + ": found no object {...} in the list, wanted nothing else");
            } else {
                parser.skipChildren();
            }
        }
    }

    private void visit(JsonParser parser, String key, boolean listed) throws IOException {
        String place = place(parser);
        visitor.visit(new Entry(place, key, listed, MAPPER.readTree(parser)));
    }

    private String place(JsonParser parser) {
        return file + ":" + parser.currentTokenLocation().getLineNr();
    }
}
