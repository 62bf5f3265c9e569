package io.vitharness.models.onnx.language;

import io.vitharness.models.onnx.decode.NextTokens;
import io.vitharness.models.onnx.engine.CachedDecoder;
import io.vitharness.models.onnx.engine.Logits;
import io.vitharness.models.onnx.engine.Session;
import io.vitharness.models.onnx.engine.Tensor;
import io.vitharness.spi.model.ModelException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The tokens of one picture, drawn after a prompt and beside it after none: what the prompt adds counts so many times, as
 * classifier-free guidance has it ({@code u + scale (c - u)}). The row without a prompt holds fillings that are masked, as
 * transformers.js feeds it.
 */
final class GuidedTokens implements NextTokens {

    private final CachedDecoder.Run run;
    private final Session embedder;
    private final double scale;
    private final Tensor prompt;
    private final int asked;

    /**
     * Begins a picture.
     *
     * @param prompt the rows of the prompt, and where there is guidance those of its fillings: {@code [1 or 2, length,
     *     width]}
     * @param embedder turns a token of a picture into a row
     */
    GuidedTokens(CachedDecoder decoder, Session embedder, Tensor prompt, double scale) {
        this.run = decoder.begin(prompt.length(0));
        this.embedder = embedder;
        this.prompt = prompt;
        this.asked = prompt.length(1);
        this.scale = scale;
    }

    @Override
    public List<float[]> first() throws ModelException {
        return step(prompt, asked);
    }

    @Override
    public List<float[]> next(long[] tokens) throws ModelException {
        long[] all = new long[run.rows()];
        Arrays.fill(all, tokens[0]);
        String output = embedder.header().outputs().get(0).name();
        return step(
                embedder.run(Map.of("image_ids", Tensor.longs(all, all.length, 1)))
                        .get(output),
                1);
    }

    @Override
    public void select(int... from) {
        if (from.length != 1 || from[0] != 0) {
            throw new IllegalStateException("one picture is one row");
        }
    }

    private List<float[]> step(Tensor rows, int positions) throws ModelException {
        int before = Math.toIntExact(run.length());
        int total = before + positions;
        long[] mask = new long[run.rows() * total];
        long[] places = new long[run.rows() * positions];
        Arrays.fill(mask, 1);
        Arrays.fill(places, 1);
        if (run.rows() == 2) {
            Arrays.fill(mask, total, total + asked, 0);
        }
        for (int i = 0; i < positions; i++) {
            places[i] = (long) before + i;
            if (run.rows() == 2 && before > 0) {
                places[positions + i] = (long) before + i - asked;
            }
        }
        Logits logits = run.step(
                Map.of(
                        "inputs_embeds",
                        rows,
                        "attention_mask",
                        Tensor.longs(mask, run.rows(), total),
                        "position_ids",
                        Tensor.longs(places, run.rows(), positions)),
                positions,
                false);
        return List.of(guided(logits));
    }

    private float[] guided(Logits logits) {
        float[] with = logits.last(0);
        if (run.rows() == 2) {
            float[] without = logits.last(1);
            for (int i = 0; i < with.length; i++) {
                with[i] = (float) (without[i] + scale * (with[i] - without[i]));
            }
        }
        return with;
    }
}
