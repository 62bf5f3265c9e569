package io.vitharness.benchmarks.captions;

import io.vitharness.data.files.JsonFiles;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads COCO's {@code captions_*.json} or Karpathy's {@code dataset_*.json}, entry by entry, however long it is. */
final class CaptionFile {

    static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * What a file holds.
     *
     * @param pictures those that are asked, in file order
     * @param bare how many pictures were left out since nobody described them
     * @param karpathy whether it is a split file
     */
    record Content(List<Described> pictures, int bare, boolean karpathy) {
        Content {
            pictures = List.copyOf(pictures);
        }
    }

    private final Path file;
    private final String split;
    private final Map<String, PictureEntry> pictures = new LinkedHashMap<>();
    private final Map<String, List<String>> captions = new LinkedHashMap<>();
    private boolean karpathy;

    private CaptionFile(Path file, String split) {
        this.file = file;
        this.split = split;
    }

    /** The file itself, or the only {@code .json} of a folder. */
    static Path find(Path data) throws IOException {
        if (Files.isRegularFile(data)) {
            return data;
        }
        if (!Files.isDirectory(data)) {
            throw new DataException(data + ": there is no such file or folder; wanted captions_*.json");
        }
        try (Stream<Path> files = Files.list(data)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.getFileName().toString().equals(SyntheticSets.MARKER))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            if (found.size() == 1) {
                return found.get(0);
            }
            throw new DataException(data + ": found " + found.size() + " files *.json "
                    + found.stream().map(Path::getFileName).toList() + ", wanted one; name the file itself");
        }
    }

    static Content read(Path file, String split) throws IOException {
        CaptionFile captions = new CaptionFile(file, split);
        try (JsonParser parser = JSON.createParser(Files.newInputStream(file))) {
            captions.readTop(parser);
            JsonFiles.requireEnd(file, parser);
        } catch (UnexpectedEndOfInputException e) {
            throw new DataException(file + place(e) + ": found the file's end, wanted more JSON; is it cut off?");
        } catch (JacksonException e) {
            throw new DataException(file + place(e) + ": found no sound JSON (" + e.getOriginalMessage() + ")");
        }
        return captions.content();
    }

    static String place(JacksonException e) {
        return Optional.ofNullable(e.getLocation())
                .map(at -> ":" + at.getLineNr() + ":" + at.getColumnNr())
                .orElse("");
    }

    private void readTop(JsonParser parser) throws DataException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new DataException(
                    file + ":1: wanted {\"images\": [...], \"annotations\": [...]}, found something else");
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            boolean list = parser.nextToken() == JsonToken.START_ARRAY;
            if (list && key.equals("images")) {
                readImages(parser);
            } else if (list && key.equals("annotations")) {
                readAnnotations(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void readImages(JsonParser parser) throws DataException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Entry entry = entry(parser);
            PictureEntry picture = PictureEntry.of(entry);
            karpathy |= picture.part().isPresent();
            if (picture.part().isEmpty() || picture.part().get().equals(split)) {
                if (pictures.put(picture.id(), picture) != null) {
                    throw entry.fault("the picture '" + picture.id() + "' stands twice in 'images'");
                }
                captions.computeIfAbsent(picture.id(), id -> new ArrayList<>()).addAll(picture.sentences());
            }
        }
    }

    private void readAnnotations(JsonParser parser) throws DataException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Entry entry = entry(parser);
            captions.computeIfAbsent(entry.scalar("image_id"), id -> new ArrayList<>())
                    .add(entry.text("caption"));
        }
    }

    private Entry entry(JsonParser parser) throws DataException {
        int line = parser.currentTokenLocation().getLineNr();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new DataException(file + ":" + line + ": wanted an object {...} in the list, found something else");
        }
        JsonNode json = JSON.readTree(parser);
        return new Entry(file, line, json);
    }

    private Content content() throws DataException {
        if (pictures.isEmpty()) {
            throw new DataException(file + ": found no pictures" + (karpathy ? " of the split '" + split + "'" : "")
                    + ", wanted some in 'images'");
        }
        Optional<String> stranger = captions.keySet().stream()
                .filter(id -> !pictures.containsKey(id))
                .findFirst();
        if (stranger.isPresent()) {
            throw new DataException(
                    file + ": 'annotations' describe the picture '" + stranger.get() + "', which is not in 'images'");
        }
        boolean hidden = captions.values().stream().allMatch(List::isEmpty);
        List<Described> described = pictures.values().stream()
                .map(picture -> picture.described(captions.getOrDefault(picture.id(), List.of())))
                .filter(picture -> hidden || !picture.captions().isEmpty())
                .toList();
        return new Content(described, pictures.size() - described.size(), karpathy);
    }
}
