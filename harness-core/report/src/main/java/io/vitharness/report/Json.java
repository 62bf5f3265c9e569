package io.vitharness.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the JSON of run folders: UTF-8, LF, map keys sorted, the same bytes for the same value. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY) // "schema" comes first
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();
    private static final ObjectWriter PRETTY =
            MAPPER.writer().with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private Json() {}

    /** One line without its line feed. */
    public static String line(Object value) {
        return wellFormed(MAPPER.writeValueAsString(value));
    }

    /** Several indented lines without the last line feed. */
    public static String page(Object value) {
        return wellFormed(PRETTY.writeValueAsString(value));
    }

    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** Writes beside the place, then renames: readers see the old file or the new one, never half of one. */
    public static void write(Path file, Object value) throws IOException {
        writeText(file, page(value) + "\n");
    }

    /** The same for text that is no JSON. */
    public static void writeText(Path file, String text) throws IOException {
        Path fresh = fresh(file);
        try {
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** A place beside a file to write its next content to, no one else's; the file's folder is made. */
    public static Path fresh(Path file) throws IOException {
        Path folder = file.toAbsolutePath().resolveSibling("");
        Files.createDirectories(folder);
        String writer =
                ProcessHandle.current().pid() + "-" + Thread.currentThread().getId();
        return folder.resolve(file.getFileName() + "." + writer + ".new");
    }

    /** Reads a whole file. */
    public static <T> T read(Path file, Class<T> type) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new FormatException(file + ": there is no such file");
        }
        try {
            return MAPPER.readValue(file.toFile(), type);
        } catch (JacksonException e) {
            throw new FormatException(file + ":" + place(e) + ": " + e.getOriginalMessage());
        }
    }

    /** Reads one line of a file. */
    public static <T> T parse(String line, Class<T> type, String place) throws FormatException {
        try {
            return MAPPER.readValue(line, type);
        } catch (JacksonException e) {
            throw new FormatException(place + ": " + e.getOriginalMessage());
        }
    }

    // half of a surrogate pair, as a model may write it, cannot stand in UTF-8: it is escaped
    private static String wellFormed(String json) {
        StringBuilder whole = new StringBuilder(json.length());
        json.codePoints().forEach(point -> {
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                whole.append(String.format(Locale.ROOT, "\\u%04x", point));
            } else {
                whole.appendCodePoint(point);
            }
        });
        return whole.toString();
    }

    private static String place(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return at == null ? "1" : at.getLineNr() + ":" + at.getColumnNr();
    }
}
