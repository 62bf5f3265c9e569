package io.vitharness.models.onnx.text;

import io.vitharness.data.template.Template;
import io.vitharness.data.template.TemplateException;
import io.vitharness.data.template.Values;
import io.vitharness.models.onnx.folder.ModelFolder;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Turn;
import io.vitharness.spi.model.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Prompts as the folder's own chat template writes them. Safe for many threads. */
public final class ChatPrompt implements PromptForm {

    /** Templates that write the date get this one: an answer must not depend on the day it is asked. */
    private static final LocalDateTime DAY = LocalDateTime.ofEpochSecond(1_735_689_600L, 0, ZoneOffset.UTC);

    private static final String DEFAULT = "default";

    private final Template template;
    private final boolean takesParts;
    private final Map<String, String> special;
    private final Kind kind;

    /**
     * Which template is taken and what it is told.
     *
     * @param marker what stands for a picture where the template takes plain texts
     * @param name which template, where tokenizer_config.json names several
     * @param system what an instruction's role is called
     * @param user what the asker's role is called
     * @param model what the answerer's role is called
     */
    public record Kind(String marker, String name, String system, String user, String model) {

        /** The usual roles. */
        public static Kind usual(String marker) {
            return new Kind(marker, DEFAULT, "system", "user", "assistant");
        }
    }

    private ChatPrompt(String source, Map<String, String> special, Kind kind) throws TemplateException {
        this.template = Template.parse(source);
        this.takesParts = source.contains("'type'") || source.contains("\"type\"") || source.contains(".type");
        this.special = special;
        this.kind = kind;
    }

    /**
     * The folder's template: chat_template.jinja, chat_template.json or the one in tokenizer_config.json, in this order.
     */
    public static Optional<ChatPrompt> of(ModelFolder folder, Kind kind) throws ModelException {
        Optional<String> source = source(folder, kind.name());
        if (source.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ChatPrompt(source.get(), SpecialTokens.of(folder), kind));
        } catch (TemplateException fault) {
            throw ModelException.gone(
                            "the chat template of " + folder.path() + " cannot be read: " + fault.getMessage())
                    .causedBy(fault);
        }
    }

    @Override
    public Wording write(Prompt prompt, Optional<String> system) throws ModelException {
        List<Object> messages = new ArrayList<>();
        system.ifPresent(text -> messages.add(message(kind.system(), List.of(new Part.Text(text)))));
        for (Turn turn : prompt.turns()) {
            messages.add(message(
                    switch (turn.role()) {
                        case SYSTEM -> kind.system();
                        case USER -> kind.user();
                        case MODEL -> kind.model();
                    },
                    turn.parts()));
        }
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("tools", Values.NONE);
        variables.putAll(special);
        variables.put("messages", messages);
        variables.put("add_generation_prompt", true);
        try {
            String text = template.render(variables, DAY);
            String begin = special.getOrDefault("bos_token", "");
            return new Wording(text, !begin.isEmpty() && text.startsWith(begin));
        } catch (TemplateException fault) {
            throw ModelException.permanent("the chat template cannot write this prompt: " + fault.getMessage())
                    .causedBy(fault);
        }
    }

    private Object message(String role, List<Part> parts) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("role", role);
        message.put("content", takesParts ? parts(parts) : plain(parts));
        return message;
    }

    private static List<Object> parts(List<Part> parts) {
        List<Object> list = new ArrayList<>();
        for (Part part : parts) {
            Map<String, Object> entry = new LinkedHashMap<>();
            if (part instanceof Part.Text text) {
                entry.put("type", "text");
                entry.put("text", text.text());
                list.add(entry);
            } else if (part instanceof Part.Picture) {
                entry.put("type", "image");
                list.add(entry);
            }
        }
        return list;
    }

    private String plain(List<Part> parts) {
        return PlainPrompt.joined(parts, kind.marker());
    }

    private static Optional<String> source(ModelFolder folder, String name) throws ModelException {
        Optional<Path> jinja = folder.file("chat_template.jinja");
        if (name.equals(DEFAULT) && jinja.isPresent()) {
            try {
                return Optional.of(Files.readString(jinja.get()));
            } catch (IOException fault) {
                throw ModelException.gone("cannot read chat_template.jinja: " + fault)
                        .causedBy(fault);
            }
        }
        if (name.equals(DEFAULT) && folder.file("chat_template.json").isPresent()) {
            return folder.json("chat_template.json").text("chat_template");
        }
        JsonNode raw = folder.tokenizer().raw("chat_template");
        if (!raw.isArray()) {
            return !name.equals(DEFAULT) ? Optional.empty() : folder.tokenizer().text("chat_template");
        }
        for (JsonNode named : raw) {
            if (named.path("name").asString("").equals(name)) {
                return Optional.of(named.path("template").asString(""));
            }
        }
        return Optional.empty();
    }
}
