package io.vitharness.benchmarks.captions;

import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * The official results file, {@code [{"image_id": 391895, "caption": "a man riding a bike"}]}. As in
 * {@code coco-caption}, two captions for one picture and captions for unknown pictures are errors.
 */
record ResultsFile(Path file, Set<String> known) {

    private static final int HEAD = 256;

    ResultsFile {
        known = Set.copyOf(known);
    }

    /** Whether it looks like one: a JSON list. */
    boolean isOne() throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
            return head.replace("\ufeff", "").stripLeading().startsWith("[");
        }
    }

    Map<String, List<Part>> read() throws IOException {
        Map<String, List<Part>> captions = new LinkedHashMap<>();
        try (JsonParser parser = CaptionFile.JSON.createParser(Files.newInputStream(file))) {
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                add(parser, captions);
            }
            if (parser.nextToken() != null) {
                throw new DataException(
                        file + ":" + parser.currentTokenLocation().getLineNr()
                                + ": found more behind the end of the list, wanted one list in the file");
            }
        } catch (JacksonException e) {
            throw new DataException(file + CaptionFile.place(e) + ": found no sound JSON, or its end too early ("
                    + e.getOriginalMessage() + ")");
        }
        if (captions.isEmpty()) {
            throw new DataException(file + ": found an empty list, wanted {\"image_id\": 1, \"caption\": \"...\"}");
        }
        return captions;
    }

    private void add(JsonParser parser, Map<String, List<Part>> captions) throws DataException {
        int line = parser.currentTokenLocation().getLineNr();
        JsonNode json = CaptionFile.JSON.readTree(parser);
        Entry entry = new Entry(file, line, json);
        String id = entry.scalar("image_id");
        if (!known.contains(id)) {
            throw entry.fault("the benchmark has no picture '" + id + "'");
        }
        if (captions.put(id, List.of(new Part.Text(entry.text("caption")))) != null) {
            throw entry.fault("a second caption for the picture '" + id + "', wanted one for each");
        }
    }
}
