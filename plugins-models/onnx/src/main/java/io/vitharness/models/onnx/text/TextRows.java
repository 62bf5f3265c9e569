package io.vitharness.models.onnx.text;

import io.vitharness.data.published.Settings;
import io.vitharness.data.published.SpecialTokens;
import io.vitharness.models.onnx.engine.Tensor;
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
        Settings text = folder.config().inIfThere("text_config");
        return new TextRows(
                tokens,
                text.whole("max_position_embeddings", length),
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
     * The token that fills texts up: the folder's own, else the one that ends them. OWL-ViT's is "!" in a vocabulary where
     * a written "!" is another token, so that only config.json knows its number.
     */
    private static long filling(ModelFolder folder, Tokens tokens) throws ModelException {
        Map<String, String> special = SpecialTokens.of(folder.tokenizer());
        Settings text = folder.config().inIfThere("text_config");
        OptionalLong configured =
                text.has("pad_token_id") ? OptionalLong.of(text.whole("pad_token_id")) : OptionalLong.empty();
        for (String name : List.of("pad_token", "eos_token")) {
            if (special.containsKey(name)) {
                return number(special.get(name), configured, tokens)
                        .orElseThrow(() -> ModelException.gone("tokenizer_config.json names the '" + name + "' "
                                + special.get(name) + ", which is no token of tokenizer.json"));
            }
        }
        return configured.orElseThrow(
                () -> ModelException.gone("neither tokenizer_config.json names 'pad_token' nor config.json"
                        + " 'text_config.pad_token_id', which fills texts up"));
    }

    private static OptionalLong number(String token, OptionalLong configured, Tokens tokens) throws ModelException {
        OptionalLong number = tokens.number(token);
        boolean isConfigured = number.isEmpty()
                && configured.isPresent()
                && tokens.decodeWhole(new long[] {configured.getAsLong()})
                        .strip()
                        .equals(token);
        return isConfigured ? configured : number;
    }

    private static String excerpt(String text) {
        return text.length() > 40 ? text.substring(0, 40) + " .." : text;
    }
}
