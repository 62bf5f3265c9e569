package io.vitharness.models.onnx.embed;

import io.vitharness.models.onnx.engine.Tensor;
import io.vitharness.models.onnx.text.Tokens;
import io.vitharness.spi.model.ModelException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Texts as tokens of one length: filled up on the right, and refused rather than cut off. */
final class TextRows {

    private final Tokens tokens;
    private final int length;
    private final long filling;
    private final String template;

    /**
     * How texts are read.
     *
     * @param length how many tokens a row has
     * @param filling the token that fills rows up
     * @param template what is read for a text; {@code {prompt}} stands for it
     */
    TextRows(Tokens tokens, int length, long filling, String template) {
        this.tokens = tokens;
        this.length = length;
        this.filling = filling;
        this.template = template;
    }

    /** Several texts side by side, {@code [texts, length]}. */
    record Block(int count, Tensor ids, Tensor mask) {

        Map<String, Tensor> feeds() {
            return Map.of("input_ids", ids, "attention_mask", mask);
        }
    }

    Block of(List<String> texts) throws ModelException {
        long[] ids = new long[texts.size() * length];
        long[] mask = new long[ids.length];
        Arrays.fill(ids, filling);
        for (int i = 0; i < texts.size(); i++) {
            long[] row = tokens.encode(template.replace("{prompt}", texts.get(i)), true);
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

    private static String excerpt(String text) {
        return text.length() > 40 ? text.substring(0, 40) + " .." : text;
    }
}
