package io.vitharness.benchmarks.seedbench;

import io.vitharness.data.files.JsonFiles;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON of questions one by one, however long the file. */
final class QuestionFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * What the file holds.
     *
     * @param questions in file order, doubled ids included
     * @param blanks how many answer keys had blanks around them
     */
    record Content(List<SeedQuestion> questions, int blanks) {
        Content {
            questions = List.copyOf(questions);
        }
    }

    /** A question as it stands in the file. */
    record Entry(int line, JsonNode json) {}

    private final Path file;
    private final QuestionReader reader;
    private final List<SeedQuestion> questions = new ArrayList<>();
    private final Map<Integer, String> dimensions = new TreeMap<>();

    private QuestionFile(Path file) {
        this.file = file;
        this.reader = new QuestionReader(file);
    }

    /** The file itself, or the only {@code .json} of a folder. */
    static Path find(Path data) throws IOException {
        if (Files.isRegularFile(data)) {
            return data;
        }
        if (!Files.isDirectory(data)) {
            throw new DataException(data + ": there is no such file or folder; wanted a JSON file of SEED-Bench");
        }
        List<Path> files = jsonFiles(data);
        if (files.size() != 1) {
            List<Path> names = files.stream().map(Path::getFileName).toList();
            throw new DataException(
                    data + ": found " + files.size() + " files *.json " + names + ", wanted one; name the file itself");
        }
        return files.get(0);
    }

    static Content read(Path file) throws IOException {
        QuestionFile questions = new QuestionFile(file);
        try (JsonParser parser = MAPPER.createParser(Files.newInputStream(file))) {
            questions.readTop(parser);
            JsonFiles.requireEnd(file, parser);
        } catch (UnexpectedEndOfInputException e) {
            throw new DataException(file + place(e) + ": found the file's end, wanted more JSON; is it cut off?");
        } catch (JacksonException e) {
            throw new DataException(file + place(e) + ": found no sound JSON (" + e.getOriginalMessage() + ")");
        }
        return questions.content();
    }

    // a limit of the parser (depth, length of a text) is told without a place
    private static String place(JacksonException e) {
        return Optional.ofNullable(e.getLocation())
                .map(at -> ":" + at.getLineNr() + ":" + at.getColumnNr())
                .orElse("");
    }

    private static List<Path> jsonFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .filter(file -> !file.getFileName().toString().equals(SyntheticSets.MARKER))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private void readTop(JsonParser parser) throws DataException {
        JsonToken first = token(parser);
        if (first == JsonToken.START_ARRAY) {
            readQuestions(parser);
            return;
        }
        if (first != JsonToken.START_OBJECT) {
            throw new DataException(file + ":1: found " + words(first) + ", wanted {\"questions\": [...]}");
        }
        boolean found = false;
        while (token(parser) != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            JsonToken value = token(parser);
            if (key.equals("questions") && value == JsonToken.START_ARRAY) {
                found = true;
                readQuestions(parser);
            } else if (key.equals("question_type") && value == JsonToken.START_OBJECT) {
                readDimensions(MAPPER.readTree(parser));
            } else {
                parser.skipChildren();
            }
        }
        if (!found) {
            throw new DataException(file + ":1: found no list 'questions', wanted {\"questions\": [...]}");
        }
    }

    private void readQuestions(JsonParser parser) throws DataException {
        while (token(parser) != JsonToken.END_ARRAY) {
            int line = parser.currentTokenLocation().getLineNr();
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new DataException(
                        file + ":" + line + ": found " + words(parser.currentToken()) + ", wanted a question {...}");
            }
            JsonNode json = MAPPER.readTree(parser);
            questions.add(reader.read(new Entry(line, json)));
        }
    }

    private void readDimensions(JsonNode types) {
        types.properties().forEach(type -> {
            if (type.getValue().isInt()) {
                dimensions.put(type.getValue().intValue(), type.getKey());
            }
        });
    }

    // names stand behind the questions in the published files
    private Content content() throws DataException {
        if (questions.isEmpty()) {
            throw new DataException(file + ": found no question, wanted at least one");
        }
        List<SeedQuestion> named =
                questions.stream().map(question -> question.named(dimensions)).toList();
        return new Content(named, reader.blanks());
    }

    private JsonToken token(JsonParser parser) throws DataException {
        return Optional.ofNullable(parser.nextToken())
                .orElseThrow(() -> new DataException(file + ":1: found an empty file, wanted {\"questions\": [...]}"));
    }

    private static String words(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_NULL -> "null";
            default -> "a single value";
        };
    }
}
