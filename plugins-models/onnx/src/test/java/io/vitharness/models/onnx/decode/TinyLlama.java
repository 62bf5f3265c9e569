package io.vitharness.models.onnx.decode;

import io.vitharness.models.onnx.Fixture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The LLaMA of {@code llama-tiny} in plain loops: reads every row anew for each token, which its size allows. */
final class TinyLlama implements NextTokens {

    private static final int HIDDEN = 48;
    private static final int HEADS = 6;
    private static final int KEYS = 2;
    private static final int WIDTH = 8;
    private static final int LAYERS = 3;

    private final Function<String, float[]> weights;
    private List<long[]> rows;

    TinyLlama(Fixture fixture, long[] prompt) throws IOException {
        this.weights = fixture.tensors("model.safetensors");
        this.rows = List.of(prompt);
    }

    @Override
    public List<float[]> first() {
        return rows.stream().map(this::logits).toList();
    }

    @Override
    public List<float[]> next(long[] tokens) {
        List<long[]> grown = new ArrayList<>();
        for (int i = 0; i < tokens.length; i++) {
            long[] row = Arrays.copyOf(rows.get(i), rows.get(i).length + 1);
            row[row.length - 1] = tokens[i];
            grown.add(row);
        }
        rows = grown;
        return first();
    }

    @Override
    public void select(int... from) {
        List<long[]> before = rows;
        rows = Arrays.stream(from).mapToObj(before::get).toList();
    }

    private float[] logits(long[] ids) {
        float[] table = weights.apply("model.embed_tokens.weight");
        float[][] x = new float[ids.length][];
        for (int i = 0; i < ids.length; i++) {
            x[i] = Arrays.copyOfRange(table, (int) ids[i] * HIDDEN, ((int) ids[i] + 1) * HIDDEN);
        }
        for (int layer = 0; layer < LAYERS; layer++) {
            String name = "model.layers." + layer + ".";
            attend(x, name);
            for (float[] row : x) {
                float[] in = normed(row, name + "post_attention_layernorm.weight");
                float[] gate = times(name + "mlp.gate_proj.weight", in);
                float[] up = times(name + "mlp.up_proj.weight", in);
                for (int i = 0; i < gate.length; i++) {
                    gate[i] = (float) (gate[i] / (1 + Math.exp(-gate[i]))) * up[i];
                }
                add(row, times(name + "mlp.down_proj.weight", gate));
            }
        }
        return times("lm_head.weight", normed(x[ids.length - 1], "model.norm.weight"));
    }

    private void attend(float[][] x, String name) {
        float[][] queries = new float[x.length][];
        float[][] keys = new float[x.length][];
        float[][] values = new float[x.length][];
        for (int i = 0; i < x.length; i++) {
            float[] in = normed(x[i], name + "input_layernorm.weight");
            queries[i] = turned(times(name + "self_attn.q_proj.weight", in), i);
            keys[i] = turned(times(name + "self_attn.k_proj.weight", in), i);
            values[i] = times(name + "self_attn.v_proj.weight", in);
        }
        for (int i = 0; i < x.length; i++) {
            float[] out = new float[HIDDEN];
            for (int head = 0; head < HEADS; head++) {
                mix(queries[i], keys, values, head, i, out);
            }
            add(x[i], times(name + "self_attn.o_proj.weight", out));
        }
    }

    private static void mix(float[] query, float[][] keys, float[][] values, int head, int last, float[] out) {
        int from = head * WIDTH;
        int shared = head / (HEADS / KEYS) * WIDTH;
        double[] shares = new double[last + 1];
        double sum = 0;
        for (int j = 0; j <= last; j++) {
            double score = 0;
            for (int k = 0; k < WIDTH; k++) {
                score += query[from + k] * keys[j][shared + k];
            }
            shares[j] = Math.exp(score / Math.sqrt(WIDTH));
            sum += shares[j];
        }
        for (int j = 0; j <= last; j++) {
            for (int k = 0; k < WIDTH; k++) {
                out[from + k] += (float) (shares[j] / sum * values[j][shared + k]);
            }
        }
    }

    /** Rotary positions: the first half of each head's numbers with the second. */
    private static float[] turned(float[] row, int place) {
        float[] turned = new float[row.length];
        int half = WIDTH / 2;
        for (int head = 0; head < row.length; head += WIDTH) {
            for (int k = 0; k < half; k++) {
                double angle = place / Math.pow(10_000, 2.0 * k / WIDTH);
                double one = row[head + k];
                double other = row[head + k + half];
                turned[head + k] = (float) (one * Math.cos(angle) - other * Math.sin(angle));
                turned[head + k + half] = (float) (other * Math.cos(angle) + one * Math.sin(angle));
            }
        }
        return turned;
    }

    private float[] normed(float[] row, String name) {
        float[] weight = weights.apply(name);
        double sum = 0;
        for (float value : row) {
            sum += value * value;
        }
        double scale = 1 / Math.sqrt(sum / row.length + 1e-6);
        float[] normed = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            normed[i] = (float) (row[i] * scale * weight[i]);
        }
        return normed;
    }

    private float[] times(String name, float[] in) {
        float[] weight = weights.apply(name);
        float[] out = new float[weight.length / in.length];
        for (int row = 0; row < out.length; row++) {
            double sum = 0;
            for (int k = 0; k < in.length; k++) {
                sum += weight[row * in.length + k] * in[k];
            }
            out[row] = (float) sum;
        }
        return out;
    }

    private static void add(float[] row, float[] more) {
        for (int i = 0; i < row.length; i++) {
            row[i] += more[i];
        }
    }
}
