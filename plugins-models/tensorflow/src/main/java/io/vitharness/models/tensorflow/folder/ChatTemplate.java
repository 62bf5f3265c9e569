package io.vitharness.models.tensorflow.folder;

import io.vitharness.data.template.Template;
import io.vitharness.data.template.TemplateException;
import io.vitharness.data.template.Values;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Role;
import io.vitharness.spi.Turn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The chat template of a folder, wherever its version put it. */
final class ChatTemplate {

    private final Path folder;
    private final Template template;
    private final Optional<Settings> tokenizer;

    private ChatTemplate(Path folder, Template template, Optional<Settings> tokenizer) {
        this.folder = folder;
        this.template = template;
        this.tokenizer = tokenizer;
    }

    /** Empty where the folder has none. */
    static Optional<ChatTemplate> find(Path folder) throws IOException {
        Optional<Settings> tokenizer = Settings.find(folder.resolve("tokenizer_config.json"));
        Optional<String> source = source(folder, tokenizer);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ChatTemplate(folder, Template.parse(source.get()), tokenizer));
        } catch (TemplateException e) {
            throw new IOException("the chat template of " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Optional<String> source(Path folder, Optional<Settings> tokenizer) throws IOException {
        Path file = folder.resolve("chat_template.jinja");
        if (Files.isRegularFile(file)) {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
        }
        Optional<Settings> json = Settings.find(folder.resolve("chat_template.json"));
        if (json.isPresent()) {
            return Optional.of(json.get().text("chat_template"));
        }
        return tokenizer
                .filter(settings -> settings.has("chat_template"))
                .map(settings -> chosen(settings.node("chat_template")));
    }

    /** One template, or the one named default of several. */
    private static String chosen(JsonNode templates) {
        if (templates.isString()) {
            return templates.asString();
        }
        return templates
                .valueStream()
                .filter(entry -> entry.path("name").asString("").equals("default"))
                .findFirst()
                .map(entry -> entry.path("template").asString(""))
                .orElse("");
    }

    /** The text that asks for an answer to the prompt. */
    String render(Prompt prompt) throws TemplateException {
        Map<String, Object> variables = new LinkedHashMap<>();
        List<Object> messages = new ArrayList<>();
        prompt.turns().forEach(turn -> messages.add(message(turn)));
        variables.put("messages", messages);
        variables.put("add_generation_prompt", true);
        variables.put("tools", Values.NONE);
        variables.put("documents", Values.NONE);
        for (String name : List.of("bos_token", "eos_token", "pad_token", "unk_token")) {
            special(name).ifPresent(text -> variables.put(name, text));
        }
        return template.render(variables);
    }

    /** A special token's text, as the tokenizer's configuration tells it. */
    Optional<String> special(String name) {
        return tokenizer.filter(settings -> settings.has(name)).map(settings -> {
            JsonNode node = settings.node(name);
            return node.isObject() ? node.path("content").asString("") : node.asString("");
        });
    }

    private static Map<String, Object> message(Turn turn) {
        List<Object> content = new ArrayList<>();
        for (Part part : turn.parts()) {
            if (part instanceof Part.Text text) {
                content.add(ordered("type", "text", "text", text.text()));
            } else if (part instanceof Part.Picture) {
                content.add(new LinkedHashMap<>(Map.of("type", "image")));
            }
        }
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("role", role(turn.role()));
        message.put("content", content);
        return message;
    }

    private static String role(Role role) {
        return switch (role) {
            case SYSTEM -> "system";
            case USER -> "user";
            case MODEL -> "assistant";
        };
    }

    private static Map<String, Object> ordered(String key, String value, String other, String otherValue) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        map.put(other, otherValue);
        return map;
    }

    @Override
    public String toString() {
        return "the chat template of " + folder;
    }
}
