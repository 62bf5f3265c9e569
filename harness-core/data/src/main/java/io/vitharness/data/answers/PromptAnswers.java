package io.vitharness.data.answers;

import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Recorded answers by prompt: JSON lines such as
 * {@code {"prompt": "What is it?", "pictures": ["9f86.."], "answer": "B"}}.
 */
public final class PromptAnswers {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private record Key(String prompt, List<String> pictures) {}

    private record Found(String answer, int line) {}

    private final Map<Key, Found> answers = new HashMap<>();

    private PromptAnswers() {}

    /**
     * Reads a file; a prompt may stand there twice only with the same answer.
     *
     * @throws DataException names the line, what was found, what would be right
     */
    public static PromptAnswers read(Path file) throws IOException {
        AnswerLimits.USUAL.checkSize(file);
        var answers = new PromptAnswers();
        String[] lines = Utf8.read(file).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                answers.add(file, i + 1, parse(file, i + 1, lines[i].strip()));
            }
        }
        return answers;
    }

    /** The answer to a prompt with exactly these pictures. */
    public Optional<String> find(String prompt, List<String> pictures) {
        return Optional.ofNullable(answers.get(new Key(prompt, List.copyOf(pictures))))
                .map(Found::answer);
    }

    /** How many prompts have an answer. */
    public int size() {
        return answers.size();
    }

    private void add(Path file, int line, PromptAnswer one) throws DataException {
        Found known = answers.putIfAbsent(new Key(one.prompt(), one.pictures()), new Found(one.answer(), line));
        if (known != null && !known.answer().equals(one.answer())) {
            throw new DataException(
                    file + ":" + line + ": line " + known.line() + " has another answer to the same prompt");
        }
    }

    private static PromptAnswer parse(Path file, int line, String text) throws DataException {
        JsonNode object = LineAnswers.object(file, line, text);
        List<String> pictures = new ArrayList<>();
        for (JsonNode picture : object.path("pictures")) {
            if (!SHA_256.matcher(picture.asString()).matches()) {
                throw new DataException(
                        file + ":" + line + ": 'pictures' holds SHA-256 sums of 64 lower-case digits, found '"
                                + picture.asString() + "'");
            }
            pictures.add(picture.asString());
        }
        return new PromptAnswer(string(file, line, object, "prompt"), pictures, string(file, line, object, "answer"));
    }

    private static String string(Path file, int line, JsonNode object, String name) throws DataException {
        if (!object.path(name).isString()) {
            throw new DataException(file + ":" + line + ": '" + name + "' must be a text, found "
                    + (object.has(name) ? object.get(name).toString() : "nothing"));
        }
        return object.get(name).asString();
    }
}
