package io.vitharness.models.tensorflow.folder;

import io.vitharness.data.published.ChatTemplate;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.ModelException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Puts prompts into the words that a published model was trained with. */
final class Wording {

    private final Rules rules;
    private final Optional<ChatTemplate> chat;
    private final String picture;

    /** Of a folder; {@code picture} stands for a picture where no chat template says how. */
    Wording(Path folder, Rules rules, String picture) throws IOException {
        this.rules = rules;
        this.picture = picture;
        this.chat = rules.template().isPresent()
                ? Optional.empty()
                : ChatTemplate.find(folder, ChatTemplate.Kind.usual(picture));
    }

    /** Whether prompts of several turns can be put into words. */
    boolean takesTurns() {
        return chat.isPresent();
    }

    /** The whole text that asks for an answer. */
    String text(Prompt prompt) throws ModelException {
        if (chat.isPresent()) {
            return chat.get().write(prompt, Optional.empty());
        }
        if (prompt.turns().size() > 1) {
            throw ModelException.permanent("the prompt has " + prompt.turns().size()
                    + " turns; only a chat template of the folder could say how they are put, so this model reads one");
        }
        String asked = picture.repeat(prompt.pictures().size()) + prompt.text();
        return rules.put(asked).orElse(asked);
    }

    /** Whether a text starts with the token that a tokenizer would put there. */
    boolean isFramed(String text) {
        return chat.filter(template -> template.isFramed(text)).isPresent();
    }
}
