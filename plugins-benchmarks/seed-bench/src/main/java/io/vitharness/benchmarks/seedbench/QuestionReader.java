package io.vitharness.benchmarks.seedbench;

import io.vitharness.benchmarks.seedbench.SeedQuestion.Edition;
import io.vitharness.benchmarks.seedbench.SeedQuestion.Kind;
import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.benchmark.DataException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Makes questions of the JSON of all three editions; counts the answer keys that had blanks around them. */
final class QuestionReader {

    private static final List<String> LETTERS = List.of("A", "B", "C", "D");
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int MOST_PICTURES = 64;

    private final Path file;
    private int blanks;

    QuestionReader(Path file) {
        this.file = file;
    }

    int blanks() {
        return blanks;
    }

    SeedQuestion read(QuestionFile.Entry entry) throws DataException {
        JsonNode json = entry.json();
        Edition edition = edition(json);
        String id = scalar(entry, "question_id");
        int number = dimension(entry, edition);
        return new SeedQuestion(
                entry.line(),
                id,
                text(entry, "question"),
                choices(entry, edition),
                answer(entry),
                number,
                edition == Edition.PLUS
                        ? optional(json, "question_image_type").orElse("Dimension " + number)
                        : Dimensions.name(edition, number),
                kind(json),
                edition,
                optional(json, "data_source"),
                dataIds(entry),
                segment(entry));
    }

    private static Edition edition(JsonNode json) {
        if (json.has("choice_A")) {
            return Edition.PLUS;
        }
        return json.has("level") || json.has("subpart") ? Edition.V2 : Edition.V1;
    }

    private static Kind kind(JsonNode json) {
        String type = json.path("data_type").asString("image").toLowerCase(Locale.ROOT);
        return type.contains("video") ? Kind.VIDEO : Kind.IMAGE;
    }

    private int dimension(QuestionFile.Entry entry, Edition edition) throws DataException {
        JsonNode number = entry.json().path("question_type_id");
        if (number.isMissingNode() && edition == Edition.PLUS) {
            return 1
                    + List.of("chart", "map", "web")
                            .indexOf(text(entry, "question_image_type").toLowerCase(Locale.ROOT));
        }
        String text = number.asString("").strip();
        if (!text.matches("[1-9]\\d{0,2}")) {
            throw fault(entry, "question_type_id", number, "a number from 1");
        }
        return Integer.parseInt(text);
    }

    private List<Choice> choices(QuestionFile.Entry entry, Edition edition) throws DataException {
        List<Choice> choices = new ArrayList<>();
        for (String letter : LETTERS) {
            String key = "choice_" + (edition == Edition.PLUS ? letter : letter.toLowerCase(Locale.ROOT));
            choices.add(new Choice(letter, scalar(entry, key)));
        }
        return choices;
    }

    private Optional<String> answer(QuestionFile.Entry entry) throws DataException {
        JsonNode answer = entry.json().path("answer");
        if (answer.isMissingNode() || answer.isNull()) {
            return Optional.empty();
        }
        String letter = answer.asString("").strip();
        if (!LETTERS.contains(letter)) {
            throw fault(entry, "answer", answer, "one of A, B, C, D");
        }
        blanks += letter.equals(answer.asString()) ? 0 : 1;
        return Optional.of(letter);
    }

    private List<String> dataIds(QuestionFile.Entry entry) throws DataException {
        JsonNode ids = entry.json().path("data_id");
        List<String> names = new ArrayList<>();
        for (JsonNode id : ids.isArray() ? ids : List.of(ids)) {
            if (!(id.isString() || id.isIntegralNumber()) || id.asString().isEmpty()) {
                throw fault(entry, "data_id", id, "the name of a picture or of a video");
            }
            names.add(name(entry, id.asString()));
        }
        if (names.isEmpty() || names.size() > MOST_PICTURES) {
            throw fault(entry, "data_id", ids, "1 to " + MOST_PICTURES + " names");
        }
        return names;
    }

    // names come from strangers: they may lead down into the folder of pictures, never out of it
    private String name(QuestionFile.Entry entry, String name) throws DataException {
        boolean leaves = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.chars().anyMatch(Character::isISOControl)
                || List.of(name.split("/", -1)).contains("..");
        if (leaves) {
            throw fault(entry, "data_id", entry.json().path("data_id"), "a name inside the folder of pictures");
        }
        return name;
    }

    private List<Double> segment(QuestionFile.Entry entry) throws DataException {
        JsonNode segment = entry.json().path("segment");
        if (segment.isMissingNode() || segment.isNull()) {
            return List.of();
        }
        boolean sound = segment.isArray()
                && segment.size() == 2
                && segment.get(0).isNumber()
                && segment.get(1).isNumber()
                && segment.get(0).doubleValue() >= 0
                && segment.get(1).doubleValue() > segment.get(0).doubleValue()
                && segment.get(1).doubleValue() < Integer.MAX_VALUE;
        if (!sound) {
            throw fault(entry, "segment", segment, "a start and a later end, as in [18, 166]");
        }
        return List.of(segment.get(0).doubleValue(), segment.get(1).doubleValue());
    }

    private String text(QuestionFile.Entry entry, String key) throws DataException {
        JsonNode text = entry.json().path(key);
        if (!text.isString() || text.asString().isBlank() || text.asString().length() > LONGEST_TEXT) {
            throw fault(entry, key, text, "a text of at most " + LONGEST_TEXT + " characters");
        }
        return text.asString();
    }

    private String scalar(QuestionFile.Entry entry, String key) throws DataException {
        JsonNode value = entry.json().path(key);
        return value.isNumber() ? value.asString() : text(entry, key);
    }

    private static Optional<String> optional(JsonNode json, String key) {
        return json.path(key).isString() ? Optional.of(json.path(key).asString()) : Optional.empty();
    }

    private DataException fault(QuestionFile.Entry entry, String key, JsonNode found, String wanted) {
        String id = entry.json().path("question_id").asString("?");
        String value = found.isMissingNode() ? "nothing" : shortened(found.toString());
        return new DataException(file + ":" + entry.line() + ": question '" + shortened(id) + "': found " + value
                + " as '" + key + "', wanted " + wanted);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}
