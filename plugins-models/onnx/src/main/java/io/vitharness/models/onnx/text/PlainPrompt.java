package io.vitharness.models.onnx.text;

import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.ModelException;
import java.util.Optional;

/**
 * Prompts of one turn between two fixed texts, for families whose folders carry no template.
 *
 * @param begin what stands before everything
 * @param marker what stands for a picture
 * @param between what follows the pictures
 * @param before what the question stands behind
 * @param after what follows the question
 * @param isWhole whether these texts bring the tokens that begin and end every text
 */
public record PlainPrompt(String begin, String marker, String between, String before, String after, boolean isWhole)
        implements PromptForm {

    /** The same with the folder's token that begins a text in the place of {@code <bos>}. */
    public PlainPrompt with(String beginning) {
        return new PlainPrompt(begin, marker, between, before.replace("<bos>", beginning), after, isWhole);
    }

    @Override
    public Wording write(Prompt prompt, Optional<String> system) throws ModelException {
        if (prompt.turns().size() > 1) {
            throw ModelException.permanent("the prompt has " + prompt.turns().size()
                    + " turns, but this folder has no chat template that joins several");
        }
        String pictures = marker.repeat(prompt.pictures().size());
        String text = begin
                + pictures
                + (pictures.isEmpty() ? "" : between)
                + before
                + system.map(words -> words + " ").orElse("")
                + prompt.text()
                + after;
        return new Wording(text, isWhole);
    }
}
