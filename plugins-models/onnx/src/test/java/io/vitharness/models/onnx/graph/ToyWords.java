package io.vitharness.models.onnx.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A handful of words with the tokenizer.json that knows them; everything else is {@code <unk>}. */
public final class ToyWords {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> MARKED = List.of("<unk>", "<s>", "</s>", "<image>");

    private final List<String> words;

    private ToyWords(List<String> words) {
        this.words = List.copyOf(words);
    }

    public static ToyWords of(String... others) {
        List<String> words = new ArrayList<>(MARKED);
        words.addAll(List.of(others));
        return new ToyWords(words);
    }

    public int size() {
        return words.size();
    }

    public int number(String word) {
        return words.indexOf(word);
    }

    public String word(long number) {
        return words.get((int) number);
    }

    public void write(Path file) {
        ObjectNode vocabulary = JSON.createObjectNode();
        ArrayNode marked = JSON.createArrayNode();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            vocabulary.put(word, i);
            if (word.startsWith("<")) {
                marked.addObject()
                        .put("id", i)
                        .put("content", word)
                        .put("single_word", false)
                        .put("lstrip", false)
                        .put("rstrip", false)
                        .put("normalized", false)
                        .put("special", true);
            }
        }
        ObjectNode tokenizer = JSON.createObjectNode().put("version", "1.0");
        tokenizer.putNull("truncation").putNull("padding").set("added_tokens", marked);
        tokenizer.putNull("normalizer");
        tokenizer.putObject("pre_tokenizer").put("type", "WhitespaceSplit");
        tokenizer.putNull("post_processor").putNull("decoder");
        ObjectNode model = tokenizer.putObject("model").put("type", "WordLevel").put("unk_token", "<unk>");
        model.set("vocab", vocabulary);
        try {
            Files.writeString(file, JSON.writeValueAsString(tokenizer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
