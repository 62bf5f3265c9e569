package io.vitharness.data.files;

import io.vitharness.data.answers.Utf8;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON of data sets entry by entry; every error names file and line, what was found, what would be right. */
public final class JsonFiles {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final JsonMapper LINES = JsonMapper.builder().build();

    /** What is done with one entry of a large file. */
    public interface Sink {

        void take(String key, JsonEntry entry) throws DataException;
    }

    private JsonFiles() {}

    /** One object per line; empty lines are passed over. */
    public static List<JsonEntry> lines(Path file) throws IOException {
        requireFile(file);
        String[] lines = Utf8.read(file).split("\n", -1);
        List<JsonEntry> entries = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                entries.add(line(file + ":" + (i + 1), lines[i].strip()));
            }
        }
        if (entries.isEmpty()) {
            throw new DataException(file + ": found no line, wanted one JSON object per line");
        }
        return entries;
    }

    /** An object of objects: every key with its entry, in the order of the file, one in memory at a time. */
    public static void members(Path file, Sink sink) throws IOException {
        requireFile(file);
        try (JsonParser parser = MAPPER.createParser(Files.newInputStream(file))) {
            requireStart(file, parser);
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                int line = parser.currentTokenLocation().getLineNr();
                JsonNode json = MAPPER.readTree(parser);
                sink.take(key, new JsonEntry(file + ":" + line + ": '" + key + "'", json));
            }
            requireEnd(file, parser);
        } catch (UnexpectedEndOfInputException e) {
            throw new DataException(file + place(e) + ": found the file's end, wanted more JSON; is it cut off?");
        } catch (JacksonException e) {
            throw new DataException(file + place(e) + ": found no sound JSON (" + e.getOriginalMessage() + ")");
        }
    }

    /** The same, whole. */
    public static Map<String, JsonEntry> members(Path file) throws IOException {
        requireFile(file);
        Utf8.requireReadable(file);
        Map<String, JsonEntry> entries = new LinkedHashMap<>();
        members(file, (key, entry) -> {
            if (entries.putIfAbsent(key, entry) != null) {
                throw entry.fault("found the key a second time, wanted it once");
            }
        });
        return entries;
    }

    private static JsonEntry line(String place, String text) throws DataException {
        try {
            JsonNode node = LINES.readTree(text);
            if (node.isObject()) {
                return new JsonEntry(place, node);
            }
        } catch (JacksonException e) {
            throw new DataException(place + ": found no sound JSON (" + e.getOriginalMessage()
                    + "), wanted one object per line; is the file cut off?");
        }
        throw new DataException(place + ": found '" + (text.length() > 60 ? text.substring(0, 60) + ".." : text)
                + "', wanted one JSON object per line");
    }

    private static void requireStart(Path file, JsonParser parser) throws DataException {
        Optional<JsonToken> first = Optional.ofNullable(parser.nextToken());
        if (first.isEmpty() || first.get() != JsonToken.START_OBJECT) {
            throw new DataException(file + ":1: found " + (first.isEmpty() ? "an empty file" : "no object")
                    + ", wanted an object of entries by id");
        }
    }

    /** Throws when more stands behind the one value of a file, as Python's {@code json} does: it would be lost. */
    public static void requireEnd(Path file, JsonParser parser) throws DataException {
        if (parser.nextToken() != null) {
            throw new DataException(file + ":" + parser.currentTokenLocation().getLineNr()
                    + ": found more behind the end of the JSON, wanted one value in the file");
        }
    }

    private static void requireFile(Path file) throws DataException {
        if (!Files.isRegularFile(file)) {
            throw new DataException(
                    file + (Files.isDirectory(file) ? ": found a folder, wanted a file" : ": there is no such file"));
        }
    }

    // a limit of the parser (depth, length of a text) is told without a place
    private static String place(JacksonException e) {
        return Optional.ofNullable(e.getLocation())
                .map(at -> ":" + at.getLineNr())
                .orElse("");
    }
}
