package io.vitharness.models.onnx.language;

import io.vitharness.models.onnx.decode.NextTokens;
import io.vitharness.models.onnx.engine.CachedDecoder;
import io.vitharness.models.onnx.engine.Logits;
import io.vitharness.models.onnx.engine.Tensor;
import io.vitharness.spi.model.ModelException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One prompt that an encoder has read, and the answers to it that a decoder writes side by side. */
final class EncodedContinuation implements NextTokens {

    private final Words words;
    private final CachedDecoder.Run run;
    private final long start;
    private final float[] hidden;
    private final int length;

    EncodedContinuation(Words words, CachedDecoder decoder, long start, Tensor hidden) {
        this.words = words;
        this.run = decoder.begin(1);
        this.start = start;
        this.hidden = hidden.floats();
        this.length = hidden.length(1);
    }

    @Override
    public List<float[]> first() throws ModelException {
        return next(new long[] {start});
    }

    @Override
    public List<float[]> next(long[] tokens) throws ModelException {
        int rows = run.rows();
        Map<String, Tensor> feeds = new HashMap<>();
        feeds.put("input_ids", Tensor.longs(tokens, rows, 1));
        feeds.put("inputs_embeds", words.of(tokens, rows));
        feeds.put("encoder_hidden_states", repeated(rows));
        feeds.put("encoder_attention_mask", ones(rows, length));
        feeds.put("decoder_attention_mask", ones(rows, Math.toIntExact(run.length() + 1)));
        Logits logits = run.step(feeds, 1, false);
        return IntStream.range(0, rows).mapToObj(logits::last).toList();
    }

    @Override
    public void select(int... from) {
        run.select(from);
    }

    private Tensor repeated(int rows) {
        float[] all = new float[rows * hidden.length];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(hidden, 0, all, row * hidden.length, hidden.length);
        }
        return Tensor.floats(all, rows, length, hidden.length / length);
    }

    private static Tensor ones(int rows, int columns) {
        long[] ones = new long[rows * columns];
        Arrays.fill(ones, 1);
        return Tensor.longs(ones, rows, columns);
    }
}
