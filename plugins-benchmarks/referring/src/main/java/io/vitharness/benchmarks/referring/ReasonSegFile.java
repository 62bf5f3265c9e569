package io.vitharness.benchmarks.referring;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One {@code {name}.json} of ReasonSeg. Read as UTF-8, or as Windows-1252 where it is none, as officially. */
record ReasonSegFile(JsonEntry entry) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final long LARGEST = 64L << 20;
    /** The byte order mark, with which some editors begin UTF-8. */
    private static final String MARK = "\uFEFF";

    private static final Charset FALLBACK = Charset.forName("windows-1252");

    static ReasonSegFile read(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0 || size > LARGEST) {
            throw new DataException(
                    file + ": found " + size + " bytes, wanted a JSON file of 1 to " + LARGEST + " bytes");
        }
        JsonNode json = parsed(file, text(file, Files.readAllBytes(file)));
        if (!json.isObject()) {
            throw new DataException(
                    file + ": found no object, wanted {\"text\": [..], \"is_sentence\": ..," + " \"shapes\": [..]}");
        }
        return new ReasonSegFile(new JsonEntry(file.toString(), json));
    }

    /** Two files of the test split have no outlines at all. */
    boolean hasShapes() {
        return entry.has("shapes");
    }

    /** The first text: the only one that is asked at validation. */
    String expression() throws DataException {
        List<String> texts = entry.texts("text");
        if (texts.isEmpty() || texts.get(0).isBlank()) {
            throw entry.fault("text", "a list whose first text is not empty");
        }
        return texts.get(0).strip();
    }

    boolean isSentence() throws DataException {
        JsonNode value = entry.json().path("is_sentence");
        if (!value.isBoolean()) {
            throw entry.fault("is_sentence", "true or false");
        }
        return value.booleanValue();
    }

    /** The outlines that count, without those of the label {@code flag}. */
    List<Shape> shapes() throws DataException {
        if (!entry.json().path("shapes").isArray()) {
            throw entry.fault("shapes", "a list of {\"label\": \"target\", \"points\": [[x, y], ..]}");
        }
        List<Shape> shapes = new ArrayList<>();
        int number = 0;
        for (JsonNode node : entry.json().path("shapes")) {
            JsonEntry shape = new JsonEntry(entry.place() + ": shapes[" + number++ + "]", node);
            String label = shape.text("label").toLowerCase(Locale.ROOT);
            if (!label.equals("flag")) {
                shapes.add(new Shape(label.contains("ignore"), shape));
            }
        }
        return shapes;
    }

    private static String text(Path file, byte[] bytes) throws DataException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return fallback(file, bytes);
        }
    }

    private static String fallback(Path file, byte[] bytes) throws DataException {
        try {
            return FALLBACK.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new DataException(file + ": found text that is neither UTF-8 nor Windows-1252");
        }
    }

    private static JsonNode parsed(Path file, String text) throws DataException {
        try {
            return MAPPER.readTree(text.startsWith(MARK) ? text.substring(MARK.length()) : text);
        } catch (UnexpectedEndOfInputException e) {
            throw new DataException(file + place(e) + ": found the file's end, wanted more JSON; is it cut off?");
        } catch (JacksonException e) {
            throw new DataException(file + place(e) + ": found no sound JSON (" + e.getOriginalMessage() + ")");
        }
    }

    // a limit of the parser (depth, length of a text) is told without a place
    private static String place(JacksonException e) {
        return Optional.ofNullable(e.getLocation())
                .map(at -> ":" + at.getLineNr())
                .orElse("");
    }

    /**
     * One outline.
     *
     * @param isIgnored whether its pixels do not count
     */
    record Shape(boolean isIgnored, JsonEntry entry) {

        private static final double FARTHEST = 1e6;

        /** Its corners, cut to whole pixels as {@code np.int32} cuts them. */
        List<PolygonPainter.Corner> corners() throws DataException {
            List<PolygonPainter.Corner> corners = new ArrayList<>();
            for (JsonNode point : entry.json().path("points")) {
                if (point.size() != 2) {
                    throw entry.fault("points", "a list of [x, y]");
                }
                corners.add(new PolygonPainter.Corner(whole(point.get(0)), whole(point.get(1))));
            }
            if (corners.isEmpty()) {
                throw entry.fault("points", "a list of at least one [x, y]");
            }
            return corners;
        }

        private long whole(JsonNode coordinate) throws DataException {
            // written so that a NaN fails
            if (!coordinate.isNumber() || !(Math.abs(coordinate.asDouble()) <= FARTHEST)) {
                throw entry.fault("points", "made of numbers within 1,000,000 pixels");
            }
            return (long) coordinate.asDouble();
        }
    }
}
