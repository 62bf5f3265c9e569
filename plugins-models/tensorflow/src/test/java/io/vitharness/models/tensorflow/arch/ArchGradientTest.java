package io.vitharness.models.tensorflow.arch;

import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Initial;
import io.vitharness.models.tensorflow.part.Lora;
import io.vitharness.models.tensorflow.part.Slopes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Every weight of every published architecture can be trained: its gradient is the slope of finite differences. */
class ArchGradientTest {

    private static final TowerConfig TOWER = new TowerConfig(8, 2, 2, 12, "quick_gelu", 1e-5);

    @Test
    void llamaWithGroupedHeadsHasTheSlopeOfItsGradient() {
        Slopes.check((engine, tf) -> llama(engine, tf, Lora.NONE));
    }

    @Test
    void lowRankAdaptationHasTheSlopeOfItsGradient() {
        Slopes.check((engine, tf) -> llama(engine, tf, new Lora(2, 4, List.of("*q_proj", "*v_proj", "*down_proj"))));
    }

    private static Operand<TFloat32> llama(Engine engine, Ops tf, Lora lora) {
        LlamaConfig config = new LlamaConfig(8, 2, 4, 2, 4, 12, 7, 1e-6, 10_000, false, true);
        engine.parameters().adapt(lora);
        Llama llama = new Llama(config, "", tf, engine.parameters());
        var words = tf.constant(new int[][] {{1, 2, 3}, {4, 5, 6}});
        var positions = tf.constant(new int[][] {{0, 1, 2}, {0, 1, 2}});
        float[][][] causal = {{{0, -1e9f, -1e9f}, {0, 0, -1e9f}, {0, 0, 0}}};
        var mask = tf.tile(tf.constant(causal), tf.array(2, 1, 1));
        Read read = llama.read(new Tokens(llama.embed(words), positions, mask, List.of()));
        return llama.logits(tf.reshape(read.hidden(), tf.array(-1, 8)));
    }

    @Test
    void t5HasTheSlopeOfItsGradient() {
        T5Config config = new T5Config(8, 2, 2, 2, 3, 12, 7, true, "gelu_new", 1e-6, 8, 16, false, false);
        Slopes.check((engine, tf) -> {
            T5 t5 = new T5(config, "", tf, engine.parameters());
            var text = t5.embed(tf.constant(new int[][] {{1, 2, 3}}));
            var pairs = tf.constant(new int[][] {{0, 5, 6}, {1, 0, 5}, {2, 1, 0}});
            var seenMask = tf.constant(new float[][] {{0, 0, 0}});
            var encoded = t5.encode(text, pairs, seenMask);
            var tokens = new Tokens(
                    t5.embed(tf.constant(new int[][] {{4, 5}})),
                    tf.constant(new int[][] {{0, 1}}),
                    tf.constant(new float[][][] {{{0, -1e9f}, {0, 0}}}),
                    List.of());
            Read read = t5.decode(tokens, tf.constant(new int[][] {{0, 0}, {1, 0}}), t5.seen(encoded), seenMask);
            return t5.logits(tf.reshape(read.hidden(), tf.array(-1, 8)));
        });
    }

    @Test
    void clipsTowersHaveTheSlopeOfTheirGradient() {
        Clip.Config config = new Clip.Config(new ClipVision.Config(TOWER, 6, 3), new ClipText.Config(TOWER, 7, 4), 5);
        Slopes.check((engine, tf) -> {
            Clip clip = new Clip(config, tf, engine.parameters());
            var pictures = clip.ofPictures(
                    clip.vision().see(Slopes.noise(tf, 2, 3, 6, 6)).pooled());
            var texts = clip.ofTexts(clip.text()
                    .understand(tf.constant(new int[][] {{1, 2, 3}, {4, 5, 6}}), tf.constant(new int[] {2, 1}))
                    .pooled());
            return clip.logits(clip.unit(pictures), clip.unit(texts));
        });
    }

    @Test
    void evaAndQFormerHaveTheSlopeOfTheirGradient() {
        TowerConfig tower = new TowerConfig(8, 2, 2, 12, "gelu", 1e-6);
        QFormer.Config config = new QFormer.Config(tower, 3, 2, 8, 7, 4);
        Slopes.check((engine, tf) -> {
            var seen = new EvaVision(new ClipVision.Config(tower, 6, 3), "vision.", tf, engine.parameters())
                    .states(Slopes.noise(tf, 1, 3, 6, 6));
            QueryProjection projection = new QueryProjection(config, 5, "", tf, engine.parameters());
            var states = new QFormer(config, "qformer.", tf, engine.parameters())
                    .states(
                            projection.queries(),
                            tf.constant(new int[][] {{1, 2}}),
                            tf.constant(new float[][] {{0, 0, 0, 0, 0}}),
                            seen.get(2));
            // the words' own states as well: no query looks at those of the last layer
            var all = tf.reshape(states.get(2), tf.array(-1));
            return tf.concat(List.of(tf.reshape(projection.project(states.get(2)), tf.array(-1)), all), tf.constant(0));
        });
    }

    @Test
    void llavasProjectorHasTheSlopeOfItsGradient() {
        Slopes.check((engine, tf) -> new LlavaProjector(
                        new LlavaProjector.Config(4, 6, "gelu", true), "", tf, engine.parameters())
                .project(Slopes.noise(tf, 2, 3, 4)));
    }

    @Test
    void samHasTheSlopeOfItsGradient() {
        SamConfig config = new SamConfig(
                new TowerConfig(8, 2, 2, 12, "gelu", 1e-6),
                6,
                2,
                2,
                List.of(1),
                16,
                24,
                new SamConfig.Decoder(2, 2, 12, 2, 3, 3, 6, "relu", 1e-6));
        Slopes.check((engine, tf) -> {
            var seen = new SamVision(config, "", tf, engine.parameters()).see(Slopes.noise(tf, 1, 3, 6, 6));
            SamPrompts prompts = new SamPrompts(config, "", tf, engine.parameters());
            var sparse =
                    prompts.sparse(
                            tf.constant(new float[][][] {{{1, 2}, {3, 4}, {0, 1}, {5, 4}, {2, 2}}}),
                            tf.constant(new int[][] {{1, 0, 2, 3, 4}}));
            var mask = prompts.dense(Slopes.noise(tf, 1, 12, 12, 1));
            // LISA hands its word's vector over as one more prompt token
            var word = engine.parameters().get("word", new Initial.Normal(1), 1, 1, 16);
            var decoded = new SamMasks(config, "", tf, engine.parameters())
                    .decode(
                            tf.math.add(tf.math.add(seen.embeddings(), mask), prompts.withoutMask()),
                            prompts.cells(),
                            tf.concat(List.of(sparse, word), tf.constant(1)));
            var rows = tf.reshape(decoded.masks(), tf.array(-1));
            return tf.concat(List.of(rows, tf.reshape(decoded.qualities(), tf.array(-1))), tf.constant(0));
        });
    }
}
