package io.vitharness.models.onnx.text;

import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.ModelException;
import java.util.Optional;

/** How a model wants its prompts written, one marker for each picture. */
public interface PromptForm {

    /** The prompt up to where the model's answer begins. */
    Wording write(Prompt prompt, Optional<String> system) throws ModelException;
}
