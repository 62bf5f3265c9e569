package io.vitharness.data.editing;

import io.vitharness.data.files.JsonFiles;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON file piece by piece, so that no more than one piece is in memory, and says where it is not sound. */
public final class EditJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int LONGEST_QUOTE = 60;

    private final Path file;

    public EditJson(Path file) {
        this.file = file;
    }

    /** One piece of the file. */
    public interface Piece {
        /**
         * Takes the piece.
         *
         * @param key its key, or its number from 1 in a list
         */
        void take(String key, int line, JsonNode json) throws DataException;
    }

    /** Every entry of the file's one object, in order; a key that is there twice is refused. */
    public void entries(Piece piece) throws IOException {
        read(JsonToken.START_OBJECT, "an object {...}", parser -> {
            Set<String> keys = new HashSet<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                int line = parser.currentTokenLocation().getLineNr();
                String key = parser.currentName();
                if (!keys.add(key)) {
                    throw fault(line, "found the key '" + quoted(key) + "' twice, wanted it once");
                }
                parser.nextToken();
                piece.take(key, line, MAPPER.readTree(parser));
            }
        });
    }

    /** Every element of the file's one list, in order. */
    public void elements(Piece piece) throws IOException {
        read(JsonToken.START_ARRAY, "a list [...]", parser -> {
            int number = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                number++;
                int line = parser.currentTokenLocation().getLineNr();
                piece.take(Integer.toString(number), line, MAPPER.readTree(parser));
            }
        });
    }

    /** The error of a place in this file. */
    public DataException fault(int line, String message) {
        return new DataException(file + ":" + line + ": " + message);
    }

    /** A text of the file, short enough for a message. */
    public static String quoted(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    }

    /** A value of the file for a message; the absent one is {@code nothing}. */
    public static String quoted(JsonNode value) {
        return value.isMissingNode() ? "nothing" : quoted(value.toString());
    }

    private interface Body {
        void read(JsonParser parser) throws IOException;
    }

    private void read(JsonToken opening, String wanted, Body body) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new DataException(file + ": there is no such file; wanted " + wanted);
        }
        try (JsonParser parser = MAPPER.createParser(Files.newInputStream(file))) {
            if (parser.nextToken() != opening) {
                throw fault(1, "found something else, wanted " + wanted);
            }
            body.read(parser);
            JsonFiles.requireEnd(file, parser);
        } catch (UnexpectedEndOfInputException e) {
            throw new DataException(file + place(e) + ": found the file's end, wanted more JSON; is it cut off?");
        } catch (JacksonException e) {
            throw new DataException(file + place(e) + ": found no sound JSON (" + e.getOriginalMessage() + ")");
        }
    }

    // a limit of the parser (depth, length of a text) is told without a place
    private static String place(JacksonException e) {
        return Optional.ofNullable(e.getLocation())
                .map(at -> ":" + at.getLineNr() + ":" + at.getColumnNr())
                .orElse("");
    }
}
