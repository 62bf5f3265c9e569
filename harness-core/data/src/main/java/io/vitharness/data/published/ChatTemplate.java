package io.vitharness.data.published;

import io.vitharness.data.template.Template;
import io.vitharness.data.template.TemplateException;
import io.vitharness.data.template.Values;
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

/** The chat template of a folder, wherever its version put it. Safe for many threads. */
public final class ChatTemplate {

    /** Templates that write the date get this one: an answer must not depend on the day it is asked. */
    private static final LocalDateTime DAY = LocalDateTime.ofEpochSecond(1_735_689_600L, 0, ZoneOffset.UTC);

    private static final String KEY = "chat_template";
    private static final String DEFAULT = "default";

    private final Path folder;
    private final Template template;
    private final boolean takesParts;
    private final Map<String, String> special;
    private final Kind kind;

    /**
     * Which template is taken and what it is told.
     *
     * @param marker what stands for a picture where the template takes plain texts, such as {@code <image>} and a line
     *     feed
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

    private ChatTemplate(Path folder, String source, Map<String, String> special, Kind kind) throws TemplateException {
        this.folder = folder;
        this.template = Template.parse(source);
        this.takesParts = source.contains("'type'") || source.contains("\"type\"") || source.contains(".type");
        this.special = special;
        this.kind = kind;
    }

    /**
     * The folder's template: chat_template.jinja, chat_template.json or the one in tokenizer_config.json, in this order.
     * Empty where there is none; one that cannot be read is told.
     */
    public static Optional<ChatTemplate> find(Path folder, Kind kind) throws IOException {
        Settings tokenizer = Settings.readIfThere(folder.resolve("tokenizer_config.json"));
        Optional<String> source = source(folder, tokenizer, kind.name());
        if (source.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ChatTemplate(folder, source.get(), SpecialTokens.of(tokenizer), kind));
        } catch (TemplateException e) {
            throw new IOException("the chat template of " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Optional<String> source(Path folder, Settings tokenizer, String name) throws IOException {
        Path jinja = folder.resolve("chat_template.jinja");
        if (name.equals(DEFAULT) && Files.isRegularFile(jinja)) {
            return Optional.of(Settings.content(jinja));
        }
        Path json = folder.resolve("chat_template.json");
        if (name.equals(DEFAULT) && Files.isRegularFile(json)) {
            return Optional.of(Settings.read(json).text(KEY));
        }
        if (tokenizer.node(KEY).isArray()) {
            return Optional.of(named(tokenizer, name, folder));
        }
        return name.equals(DEFAULT) ? tokenizer.optional(KEY) : Optional.empty();
    }

    /** One of several; a name that is not among them is told, as transformers does. */
    private static String named(Settings tokenizer, String name, Path folder) {
        List<String> known = new ArrayList<>();
        for (Settings one : tokenizer.each(KEY)) {
            if (one.text("name").equals(name)) {
                return one.text("template");
            }
            known.add(one.text("name"));
        }
        throw new IllegalArgumentException(folder.resolve("tokenizer_config.json") + ": no '" + KEY + "' is named '"
                + name + "'; there are " + known);
    }

    /**
     * The prompt up to where the model's answer begins, behind an instruction where there is one.
     *
     * @throws ModelException where the template refuses the prompt
     */
    public String write(Prompt prompt, Optional<String> system) throws ModelException {
        List<Object> messages = new ArrayList<>();
        system.ifPresent(text -> messages.add(message(kind.system(), List.of(new Part.Text(text)))));
        prompt.turns().forEach(turn -> messages.add(message(role(turn), turn.parts())));
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("tools", Values.NONE);
        variables.put("documents", Values.NONE);
        variables.putAll(special);
        variables.put("messages", messages);
        variables.put("add_generation_prompt", true);
        try {
            return template.render(variables, DAY);
        } catch (TemplateException e) {
            throw ModelException.permanent(this + " cannot write this prompt: " + e.getMessage())
                    .causedBy(e);
        }
    }

    /** Whether a text starts with the token that a tokenizer would put there. */
    public boolean isFramed(String text) {
        String begin = special.getOrDefault("bos_token", "");
        return !begin.isEmpty() && text.startsWith(begin);
    }

    private String role(Turn turn) {
        return switch (turn.role()) {
            case SYSTEM -> kind.system();
            case USER -> kind.user();
            case MODEL -> kind.model();
        };
    }

    private Map<String, Object> message(String role, List<Part> parts) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("role", role);
        message.put("content", takesParts ? entries(parts) : plain(parts));
        return message;
    }

    private static List<Object> entries(List<Part> parts) {
        List<Object> entries = new ArrayList<>();
        for (Part part : parts) {
            Map<String, Object> entry = new LinkedHashMap<>();
            if (part instanceof Part.Text text) {
                entry.put("type", "text");
                entry.put("text", text.text());
                entries.add(entry);
            } else if (part instanceof Part.Picture) {
                entry.put("type", "image");
                entries.add(entry);
            }
        }
        return entries;
    }

    /** Pictures first, then the texts. */
    private String plain(List<Part> parts) {
        Prompt prompt = Prompt.of(parts.toArray(Part[]::new));
        return kind.marker().repeat(prompt.pictures().size()) + prompt.text();
    }

    @Override
    public String toString() {
        return "the chat template of " + folder;
    }
}
