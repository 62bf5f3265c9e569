package io.vitharness.benchmarks.vqa;

import io.vitharness.spi.benchmark.DataException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Makes an item of one JSON object, whatever names its publisher gave the fields. */
final class Fields {

    private static final int LONGEST = 1 << 20;
    private static final List<String> IDS = List.of("question_id", "questionId", "id");
    private static final List<String> PICTURES = List.of("image_id", "imageId", "image");
    private static final List<String> TAG_FIELDS =
            List.of("question_type", "answer_type", "category", "dataset", "dataset_name");

    private final String place;
    private final JsonNode json;

    Fields(String place, JsonNode json) {
        this.place = place;
        this.json = json;
    }

    /** A question; its id is the key that it stands under (GQA), an id field, or its picture's name (VizWiz). */
    Item question(Optional<String> key) throws DataException {
        Optional<String> picture = scalar(PICTURES);
        String id = key.or(() -> scalar(IDS))
                .or(() -> picture)
                .orElseThrow(() -> fault("found " + json.propertyNames() + ", wanted also 'question_id'"));
        String question = json.path("question").asString("");
        if (question.isBlank() || question.length() > LONGEST) {
            throw fault("question '" + id + "': found " + shown(json.path("question"))
                    + " as 'question', wanted a text of at most " + LONGEST + " characters");
        }
        return new Item(place, id, question, answers(id), picture, tokens(id), tags());
    }

    /** An annotation of VQA's layout: answers and types without the question. */
    Item annotation() throws DataException {
        String id =
                scalar(IDS).orElseThrow(() -> fault("found " + json.propertyNames() + ", wanted also 'question_id'"));
        Optional<List<String>> answers = answers(id);
        if (answers.isEmpty()) {
            throw fault("annotation of question '" + id + "': found no 'answers', wanted at least one");
        }
        return new Item(place, id, "", answers, Optional.empty(), Optional.empty(), tags());
    }

    /** The words that an OCR system found in a picture. */
    Item words() throws DataException {
        String picture =
                scalar(PICTURES).orElseThrow(() -> fault("found " + json.propertyNames() + ", wanted also 'image_id'"));
        return new Item(place, picture, "", Optional.empty(), Optional.of(picture), tokens(picture), Map.of());
    }

    private Optional<List<String>> answers(String id) throws DataException {
        JsonNode found = json.has("answers") ? json.path("answers") : json.path("answer");
        if (found.isMissingNode() || found.isNull()) {
            return Optional.empty();
        }
        List<String> answers = new ArrayList<>();
        for (JsonNode answer : found.isArray() ? found : List.of(found)) {
            JsonNode text = answer.isObject() ? answer.path("answer") : answer;
            if (!text.isString() && !text.isNumber()) {
                throw fault("question '" + id + "': found " + shown(answer) + " as answer " + (answers.size() + 1)
                        + ", wanted a text");
            }
            answers.add(text.asString());
        }
        if (answers.isEmpty()) {
            throw fault("question '" + id + "': found no answer in its list, wanted at least one");
        }
        return Optional.of(answers);
    }

    private Optional<List<String>> tokens(String id) throws DataException {
        JsonNode found = json.path("ocr_tokens");
        if (!found.isArray()) {
            return Optional.empty();
        }
        List<String> tokens = new ArrayList<>();
        for (JsonNode token : found) {
            if (!token.isString()) {
                throw fault("'" + id + "': found " + shown(token) + " among 'ocr_tokens', wanted texts");
            }
            tokens.add(token.asString());
        }
        return Optional.of(tokens);
    }

    private Map<String, String> tags() {
        Map<String, String> tags = new TreeMap<>();
        for (String field : TAG_FIELDS) {
            if (json.path(field).isString() && !json.path(field).asString().isBlank()) {
                tags.putIfAbsent(tag(field), json.path(field).asString());
            }
        }
        if (json.path("answerable").isInt()) {
            tags.put("answerable", json.path("answerable").asInt() == 1 ? "yes" : "no");
        }
        Gqa.tags(
                        json.path("types").path("structural").asString(""),
                        json.path("types").path("semantic").asString(""))
                .forEach(tags::put);
        return tags;
    }

    private static String tag(String field) {
        return switch (field) {
            case "question_type" -> "question type";
            case "answer_type", "category" -> "answer type";
            default -> "dataset";
        };
    }

    private Optional<String> scalar(List<String> names) {
        return names.stream()
                .map(json::path)
                .filter(value -> value.isString() || value.isIntegralNumber())
                .map(JsonNode::asString)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private DataException fault(String foundAndWanted) {
        return new DataException(place + ": " + foundAndWanted);
    }

    private static String shown(JsonNode found) {
        String text = found.isMissingNode() ? "nothing" : found.toString();
        return text.length() <= 60 ? text : text.substring(0, 60) + "..";
    }
}
