package io.vitharness.models.onnx.text;

import io.vitharness.data.published.ChatTemplate;
import io.vitharness.models.onnx.folder.ModelFolder;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.ModelException;
import java.io.IOException;
import java.util.Optional;

/** Prompts as the folder's own chat template writes them. Safe for many threads. */
public record ChatPrompt(ChatTemplate template) implements PromptForm {

    /** The folder's template, where it has one. */
    public static Optional<ChatPrompt> of(ModelFolder folder, ChatTemplate.Kind kind) throws ModelException {
        try {
            return ChatTemplate.find(folder.path(), kind).map(ChatPrompt::new);
        } catch (IOException fault) {
            throw ModelException.gone(String.valueOf(fault.getMessage())).causedBy(fault);
        }
    }

    @Override
    public Wording write(Prompt prompt, Optional<String> system) throws ModelException {
        String text = template.write(prompt, system);
        return new Wording(text, template.isFramed(text));
    }
}
