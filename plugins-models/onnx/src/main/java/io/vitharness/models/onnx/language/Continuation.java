package io.vitharness.models.onnx.language;

import io.vitharness.models.onnx.decode.NextTokens;
import io.vitharness.models.onnx.decode.Softmax;
import io.vitharness.models.onnx.engine.CachedDecoder;
import io.vitharness.models.onnx.engine.Logits;
import io.vitharness.models.onnx.engine.Tensor;
import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.spi.model.ModelException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Prompts that were read side by side and are being gone on with; shorter ones are filled up on the left. */
final class Continuation implements NextTokens {

    private final Words words;
    private final List<Prefix> prefixes;
    private final CachedDecoder.Run run;
    private final int axes;
    private final int width;
    /** Which remembered positions count, row by row. */
    private List<long[]> masks = new ArrayList<>();

    private long[] places;

    Continuation(Words words, CachedDecoder decoder, int axes, List<Prefix> prefixes) {
        this.words = words;
        this.prefixes = prefixes;
        this.run = decoder.begin(prefixes.size());
        this.axes = axes;
        this.width = prefixes.get(0).rows().length / prefixes.get(0).length();
        this.places = prefixes.stream().mapToLong(Prefix::next).toArray();
    }

    @Override
    public List<float[]> first() throws ModelException {
        return last(read(false));
    }

    /** The logits of every position of the longest prompt; for tests against the reference. */
    Logits all() throws ModelException {
        return read(true);
    }

    @Override
    public List<float[]> next(long[] tokens) throws ModelException {
        int rows = run.rows();
        long[] numbers = new long[axes * rows];
        for (int axis = 0; axis < axes; axis++) {
            System.arraycopy(places, 0, numbers, axis * rows, rows);
        }
        grow(1);
        Logits logits = step(words.of(tokens, rows), numbers, 1, false);
        Arrays.setAll(places, row -> places[row] + 1);
        return last(logits);
    }

    @Override
    public void select(int... from) {
        run.select(from);
        List<long[]> before = masks;
        masks = new ArrayList<>();
        long[] then = places;
        places = new long[from.length];
        for (int row = 0; row < from.length; row++) {
            masks.add(before.get(from[row]).clone());
            places[row] = then[from[row]];
        }
    }

    /** How likely each tail is behind the one prompt whose first logits are given; each tail has at least one token. */
    List<LogLikelihood> score(float[] first, List<long[]> tails) throws ModelException {
        int longest = tails.stream().mapToInt(tail -> tail.length).max().orElse(1) - 1;
        double[] sums = tails.stream()
                .mapToDouble(tail -> Softmax.log(first, (int) tail[0]))
                .toArray();
        if (longest > 0) {
            Logits logits = read(tails, longest);
            for (int row = 0; row < sums.length; row++) {
                long[] tail = tails.get(row);
                for (int i = 1; i < tail.length; i++) {
                    sums[row] += Softmax.log(logits.at(row, i - 1), (int) tail[i]);
                }
            }
        }
        List<LogLikelihood> scores = new ArrayList<>();
        for (int row = 0; row < sums.length; row++) {
            scores.add(new LogLikelihood(sums[row], tails.get(row).length));
        }
        return scores;
    }

    /** Reads the tails but for their last tokens; what fills shorter ones up stands behind and is seen by nobody. */
    private Logits read(List<long[]> tails, int longest) throws ModelException {
        select(new int[tails.size()]);
        long[] ids = new long[tails.size() * longest];
        long[] numbers = new long[axes * ids.length];
        for (int row = 0; row < tails.size(); row++) {
            for (int i = 0; i < longest; i++) {
                ids[row * longest + i] = tails.get(row)[Math.min(i, tails.get(row).length - 1)];
                for (int axis = 0; axis < axes; axis++) {
                    numbers[(axis * tails.size() + row) * longest + i] = places[row] + i;
                }
            }
        }
        grow(longest);
        return step(words.of(ids, tails.size()), numbers, longest, true);
    }

    private Logits read(boolean wantsAll) throws ModelException {
        int rows = prefixes.size();
        int longest = prefixes.stream().mapToInt(Prefix::length).max().orElse(0);
        float[] all = new float[rows * longest * width];
        long[] numbers = new long[axes * rows * longest];
        Arrays.fill(numbers, 1);
        for (int row = 0; row < rows; row++) {
            Prefix prefix = prefixes.get(row);
            int left = longest - prefix.length();
            System.arraycopy(prefix.rows(), 0, all, (row * longest + left) * width, prefix.rows().length);
            long[] mask = new long[longest];
            Arrays.fill(mask, left, longest, 1);
            masks.add(mask);
            for (int axis = 0; axis < axes; axis++) {
                long[] from = prefix.places()[axis];
                System.arraycopy(from, 0, numbers, (axis * rows + row) * longest + left, from.length);
            }
        }
        return step(Tensor.floats(all, rows, longest, width), numbers, longest, wantsAll);
    }

    private void grow(int positions) {
        for (int row = 0; row < masks.size(); row++) {
            long[] mask = masks.get(row);
            long[] grown = Arrays.copyOf(mask, mask.length + positions);
            Arrays.fill(grown, mask.length, grown.length, 1);
            masks.set(row, grown);
        }
    }

    private Logits step(Tensor embeddings, long[] numbers, int positions, boolean wantsAll) throws ModelException {
        int rows = run.rows();
        int total = masks.get(0).length;
        long[] mask = new long[rows * total];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(masks.get(row), 0, mask, row * total, total);
        }
        Map<String, Tensor> feeds = new HashMap<>();
        feeds.put("inputs_embeds", embeddings);
        feeds.put("attention_mask", Tensor.longs(mask, rows, total));
        feeds.put(
                "position_ids",
                axes == 1 ? Tensor.longs(numbers, rows, positions) : Tensor.longs(numbers, axes, rows, positions));
        return run.step(feeds, positions, wantsAll);
    }

    private static List<float[]> last(Logits logits) {
        List<float[]> rows = new ArrayList<>();
        for (int row = 0; row < logits.rows(); row++) {
            rows.add(logits.last(row));
        }
        return rows;
    }
}
