package io.vitharness.data.published;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The marked tokens that tokenizer_config.json names: a text each, or an object with the text as its content. */
public final class SpecialTokens {

    private static final List<String> NAMES =
            List.of("bos_token", "eos_token", "unk_token", "sep_token", "pad_token", "cls_token", "mask_token");

    private SpecialTokens() {}

    /** Those of them that there are, by names such as {@code bos_token}. */
    public static Map<String, String> of(Settings tokenizer) {
        Map<String, String> special = new LinkedHashMap<>();
        for (String name : NAMES) {
            if (tokenizer.has(name)) {
                boolean isObject = tokenizer.node(name).isObject();
                special.put(name, isObject ? tokenizer.in(name).text("content") : tokenizer.text(name));
            }
        }
        return special;
    }
}
