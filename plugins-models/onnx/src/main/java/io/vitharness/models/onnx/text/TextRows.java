package io.vitharness.models.onnx.text;

import io.vitharness.models.onnx.engine.Tensor;
import io.vitharness.models.onnx.folder.JsonObject;
import io.vitharness.models.onnx.folder.ModelFolder;
import io.vitharness.spi.model.ModelException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Texts as tokens of one length: filled up on the right, and refused rather than cut off. */
public final class TextRows {

    private static final String PLACE = "{prompt}";

    private final Tokens tokens;
    private final int length;
    private final long filling;
    private final String template;

    private TextRows(Tokens tokens, int length, long filling, String template) {
        this.tokens = tokens;
        this.length = length;
        this.filling = filling;
        this.template = template;
    }

    /**
     * How a folder reads texts.
     *
     * @param length how many tokens a row has where config.json does not say it
     * @param template what is read for a text; <code>{prompt}</code> stands for it, or it stands behind
     */
    public static TextRows of(ModelFolder folder, Tokens tokens, int length, String template) throws ModelException {
        JsonObject text = folder.config().child("text_config");
        return new TextRows(
                tokens,
                (int) text.number("max_position_embeddings").orElse(length),
                filling(folder, tokens),
                template.contains(PLACE) ? template : (template + " " + PLACE).strip());
    }

    /** Several texts side by side: numbers and mask {@code [texts, length]}. */
    public record Block(int count, Tensor ids, Tensor mask) {

        /** By the names that graphs have for them. */
        public Map<String, Tensor> feeds() {
            return Map.of("input_ids", ids, "attention_mask", mask);
        }
    }

    public Block of(List<String> texts) throws ModelException {
        long[] ids = new long[texts.size() * length];
        long[] mask = new long[ids.length];
        Arrays.fill(ids, filling);
        for (int i = 0; i < texts.size(); i++) {
            long[] row = tokens.encode(template.replace(PLACE, texts.get(i)), true);
            if (row.length > length) {
                throw ModelException.permanent("a text has " + row.length + " tokens, but this model reads at most "
                        + length + " and nothing is cut off in silence: " + excerpt(texts.get(i)));
            }
            System.arraycopy(row, 0, ids, i * length, row.length);
            Arrays.fill(mask, i * length, i * length + row.length, 1);
        }
        return new Block(
                texts.size(), Tensor.longs(ids, texts.size(), length), Tensor.longs(mask, texts.size(), length));
    }

    /**
     * The token that fills texts up: the folder's own, else the one that ends them. Which one it is decides nothing where
     * a mask hides it; some folders name one that no text is made of, such as OWL-ViT's {@code !}.
     */
    private static long filling(ModelFolder folder, Tokens tokens) throws ModelException {
        Map<String, String> special = SpecialTokens.of(folder);
        OptionalLong named = number(tokens, special, "pad_token");
        if (named.isPresent()) {
            return named.getAsLong();
        }
        OptionalLong configured = folder.config().child("text_config").number("pad_token_id");
        OptionalLong filling = configured.isPresent() ? configured : number(tokens, special, "eos_token");
        return filling.orElseThrow(() -> ModelException.gone("tokenizer_config.json names no 'pad_token' or 'eos_token'"
                + " of tokenizer.json, and config.json no 'text_config.pad_token_id': one of them fills texts up"));
    }

    private static OptionalLong number(Tokens tokens, Map<String, String> special, String name) throws ModelException {
        return special.containsKey(name) ? tokens.number(special.get(name)) : OptionalLong.empty();
    }

    private static String excerpt(String text) {
        return text.length() > 40 ? text.substring(0, 40) + " .." : text;
    }
}
