package io.vitharness.models.onnx.text;

import io.vitharness.models.onnx.folder.JsonObject;
import io.vitharness.models.onnx.folder.ModelFolder;
import io.vitharness.spi.model.ModelException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The marked tokens that tokenizer_config.json names: a text each, or an object with the text as its content. */
public final class SpecialTokens {

    private SpecialTokens() {}

    /** {@code bos_token}, {@code eos_token}, {@code unk_token} and {@code pad_token}, those of them that there are. */
    public static Map<String, String> of(ModelFolder folder) throws ModelException {
        JsonObject tokenizer = folder.tokenizer();
        Map<String, String> special = new LinkedHashMap<>();
        for (String name : List.of("bos_token", "eos_token", "unk_token", "pad_token")) {
            Optional<String> text =
                    tokenizer.raw(name).isObject() ? tokenizer.child(name).text("content") : tokenizer.text(name);
            if (text.isPresent()) {
                special.put(name, text.get());
            }
        }
        return special;
    }
}
