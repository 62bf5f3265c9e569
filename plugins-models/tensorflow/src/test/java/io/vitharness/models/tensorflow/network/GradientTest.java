package io.vitharness.models.tensorflow.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.models.tensorflow.part.DenseLabel;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.MaskHead;
import io.vitharness.models.tensorflow.part.Parameter;
import io.vitharness.models.tensorflow.part.RowInput;
import io.vitharness.models.tensorflow.part.Slopes;
import io.vitharness.models.tensorflow.part.TagHead;
import io.vitharness.models.tensorflow.system.AdapterPart;
import io.vitharness.models.tensorflow.system.LanguagePart;
import io.vitharness.models.tensorflow.system.LanguagePart.Positions;
import io.vitharness.models.tensorflow.system.LoraPart;
import io.vitharness.models.tensorflow.system.MaskPart;
import io.vitharness.models.tensorflow.system.Parts;
import io.vitharness.models.tensorflow.system.TagPart;
import io.vitharness.models.tensorflow.system.VisionPart;
import io.vitharness.models.tensorflow.system.VisionPart.Stem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Every weight of every part: the gradient's length is the slope that a small step along it meets. */
class GradientTest {

    private static final int WORDS = 11;
    private static final int PICTURES = 2;
    private static final VisionPart.Vit VIT = new VisionPart.Vit(Stem.PATCH, 8, 2, 8, 1, 2);
    private static final LanguagePart DECODER = new LanguagePart.Decoder(Positions.RELATIVE, 8, 2, 2, 32);

    @ParameterizedTest
    @EnumSource
    void visionTransformerHasTheSlopeOfItsGradient(Stem stem) {
        Slopes.check(
                (engine, tf) -> network(engine, stem, Positions.LEARNED).features(Slopes.noise(tf, PICTURES, 8, 8, 3)));
    }

    /** All that comes out of the encoder: CLIP's last block is for dense labels alone. */
    @ParameterizedTest
    @MethodSource("builds")
    void encoderWithAClassTokenHasTheSlopeOfItsGradient(VisionPart.Build build) {
        var vision = new VisionPart.Vit(build, 8, 4, 8, 2, 2);
        Parts parts = new Parts(vision, new AdapterPart.Linear(), DECODER);
        Slopes.check((engine, tf) -> {
            Network.Seen seen = new Network(parts, WORDS, engine).seen(Slopes.noise(tf, PICTURES, 8, 8, 3));
            return tf.concat(List.of(seen.tokens(), seen.cells()), tf.constant(0));
        });
    }

    private static List<VisionPart.Build> builds() {
        return List.of(new VisionPart.Clip(), new VisionPart.Eva(true), new VisionPart.Eva(false));
    }

    @Test
    void denseHeadHasTheSlopeOfItsGradient() {
        Slopes.check((engine, tf) -> network(engine, Stem.PATCH, Positions.LEARNED)
                .dense(Slopes.noise(tf, PICTURES * 16, 8), DenseLabel.FORM));
    }

    @ParameterizedTest
    @EnumSource
    void projectorAndDecoderHaveTheSlopeOfTheirGradient(Positions positions) {
        Slopes.check((engine, tf) -> {
            var rows = new RowInput(
                    tf.constant(new int[][] {{1, 2, 3, 4}, {5, 6, 1, 0}}),
                    tf.constant(new int[] {6, 7}),
                    tf.constant(new int[] {1, 0}),
                    tf.constant(new int[] {5, 6, 7, 14, 15}),
                    tf.constant(new float[2][4]));
            return network(engine, Stem.PATCH, positions).nextWord(Slopes.noise(tf, PICTURES * 16, 8), rows);
        });
    }

    @Test
    void maskHeadHasTheSlopeOfItsGradient() {
        Parts parts = new Parts(
                new VisionPart.Vit(Stem.PATCH, 8, 2, 8, 1, 2),
                new AdapterPart.Mlp(2),
                new LanguagePart.Decoder(Positions.LEARNED, 8, 2, 2, 16),
                Optional.of(new MaskPart.DotProduct(4)));
        Slopes.check((engine, tf) -> {
            var pictures = tf.constant(new int[] {1, 0, 1});
            var seen = new MaskHead.Seen(
                    Slopes.noise(tf, PICTURES * 16, 8), Slopes.noise(tf, PICTURES, 8, 8, 3), pictures);
            return new Network(parts, WORDS, engine).masks(seen, Slopes.noise(tf, 3, 8));
        });
    }

    @Test
    void tagHeadHasTheSlopeOfItsGradient() {
        TagPart part = new TagPart(4, List.of("one", "two", "three"));
        Slopes.check(
                (engine, tf) -> new TagHead(part, tf, engine.parameters()).logits(Slopes.noise(tf, PICTURES, 8, 8, 3)));
    }

    /** Four cells a row in windows of three, which are filled up; the second layer looks at all of them. */
    @Test
    void twoWayHeadHasTheSlopeOfItsGradientFromItsDecoderToItsEncodersRelativePositions() {
        var encoder = new MaskPart.Encoder(8, 2, 8, 2, 2, 3, List.of(1));
        Parts parts = new Parts(
                VIT, new AdapterPart.Mlp(2), DECODER, Optional.of(new MaskPart.TwoWay(16, 1, 2, 12, encoder)));
        Slopes.check((engine, tf) -> {
            var logits = painted(parts, engine, tf);
            assertThat(engine.parameters().all())
                    .extracting(Parameter::name)
                    .contains(
                            "mask.vision_encoder.layers.0.attn.rel_pos_h",
                            "mask.vision_encoder.layers.1.attn.rel_pos_w");
            // an untrained head paints faintly: drawn stronger, so that every slope is there to be measured
            return tf.math.mul(logits, tf.constant(4f));
        });
    }

    /** Both kinds of linear layers: those of the systems' own parts, and those of published architectures. */
    @ParameterizedTest
    @MethodSource("adaptedLanguages")
    void lowRankAdaptationOfAnyPartHasTheSlopeOfItsGradient(LanguagePart language) {
        AdapterPart adapter = new AdapterPart.Mlp(2);
        var lora = new LoraPart(2, 4, List.of("lm.*", "adapter.*"));
        Parts parts = new Parts(
                VIT,
                adapter,
                language,
                Optional.empty(),
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(lora),
                Optional.empty());
        Slopes.check((engine, tf) -> {
            var next =
                    new Network(parts, WORDS, engine).nextWord(Slopes.noise(tf, PICTURES * 16, 8), rows(tf, adapter));
            assertThat(engine.parameters().layers())
                    .isNotEmpty()
                    .allSatisfy(layer -> assertThat(engine.parameters().variable(layer + ".lora_A"))
                            .isNotNull());
            return next;
        });
    }

    @Test
    void lowRankAdaptationOfTheEncoderHasTheSlopeOfItsGradient() {
        Parts parts = adapted("vision.*", new VisionPart.Vit(Stem.PATCH, 8, 4, 8, 1, 2), Optional.empty());
        Slopes.check((engine, tf) -> {
            var seen = new Network(parts, WORDS, engine).features(Slopes.noise(tf, PICTURES, 8, 8, 3));
            assertThat(engine.parameters().all())
                    .extracting(Parameter::name)
                    .contains("vision.stem.lora_A", "vision.block0.qkv.lora_B", "vision.block0.mlp.down.lora_B");
            return seen;
        });
    }

    @ParameterizedTest
    @MethodSource("builds")
    void lowRankAdaptationOfAnEncoderWithAClassTokenHasTheSlopeOfItsGradient(VisionPart.Build build) {
        Parts parts = adapted("vision.*", new VisionPart.Vit(build, 8, 4, 8, 2, 2), Optional.empty());
        Slopes.check((engine, tf) -> {
            Network.Seen seen = new Network(parts, WORDS, engine).seen(Slopes.noise(tf, PICTURES, 8, 8, 3));
            assertThat(engine.parameters().all())
                    .extracting(Parameter::name)
                    .contains("vision.encoder.layers.0.mlp.fc1.lora_A");
            return tf.concat(List.of(seen.tokens(), seen.cells()), tf.constant(0));
        });
    }

    @Test
    void lowRankAdaptationOfTheTwoWayHeadHasTheSlopeOfItsGradient() {
        var encoder = new MaskPart.Encoder(8, 2, 8, 2, 2, 3, List.of(1));
        var head = new MaskPart.TwoWay(16, 1, 2, 12, encoder);
        Parts parts = adapted("mask.*_proj", VIT, Optional.of(head));
        Slopes.check((engine, tf) -> {
            var logits = painted(parts, engine, tf);
            assertThat(engine.parameters().all())
                    .extracting(Parameter::name)
                    .anyMatch(name -> name.startsWith("mask.mask_decoder.") && name.endsWith(".lora_B"));
            return tf.math.mul(logits, tf.constant(4f));
        });
    }

    private static Operand<TFloat32> painted(Parts parts, Engine engine, Ops tf) {
        var seen = new MaskHead.Seen(
                Slopes.noise(tf, PICTURES * 16, 8), Slopes.noise(tf, PICTURES, 8, 8, 3), tf.constant(new int[] {1, 0, 1
                }));
        return new Network(parts, WORDS, engine).masks(seen, Slopes.noise(tf, 3, 8));
    }

    private static Parts adapted(String target, VisionPart vision, Optional<MaskPart> mask) {
        return new Parts(
                vision,
                new AdapterPart.Linear(),
                DECODER,
                mask,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new LoraPart(2, 4, List.of(target))),
                Optional.empty());
    }

    private static List<LanguagePart> adaptedLanguages() {
        return List.of(
                new LanguagePart.Decoder(Positions.LEARNED, 8, 1, 2, 24), new LanguagePart.Llama(8, 1, 2, 1, 24));
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void adapterHasTheSlopeOfItsGradient(AdapterPart adapter) {
        Parts parts = new Parts(VIT, adapter, DECODER);
        Slopes.check((engine, tf) ->
                new Network(parts, WORDS, engine).nextWord(Slopes.noise(tf, PICTURES * 16, 8), rows(tf, adapter)));
    }

    private static List<AdapterPart> adapters() {
        return List.of(
                new AdapterPart.Linear(),
                new AdapterPart.Mlp(2),
                new AdapterPart.PixelShuffle(2),
                new AdapterPart.Convolution(),
                new AdapterPart.Queries(3, 8, 2, 2, 2, false),
                new AdapterPart.Queries(3, 8, 2, 2, 1, true),
                new AdapterPart.Routed(2, 2, 3, 0.5));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void languageModelHasTheSlopeOfItsGradient(LanguagePart language) {
        AdapterPart adapter = new AdapterPart.Mlp(2);
        Parts parts = new Parts(VIT, adapter, language);
        Slopes.check((engine, tf) ->
                new Network(parts, WORDS, engine).nextWord(Slopes.noise(tf, PICTURES * 16, 8), rows(tf, adapter)));
    }

    private static List<LanguagePart> languages() {
        return List.of(new LanguagePart.Llama(8, 2, 4, 2, 24), new LanguagePart.EncoderDecoder(8, 2, 2, 24));
    }

    @ParameterizedTest
    @EnumSource
    void filmEncoderHasTheSlopeOfItsGradient(VisionPart.Mode mode) {
        var part = new VisionPart.Video(mode, 3, mode == VisionPart.Mode.MEAN ? 0 : 2, VIT);
        Parts parts = new Parts(part, new AdapterPart.Linear(), new LanguagePart.Llama(8, 1, 2, 2, 64));
        Slopes.check((engine, tf) -> new Network(parts, WORDS, engine).features(Slopes.noise(tf, 2, 3, 8, 8, 3)));
    }

    @Test
    void pointNetHasTheSlopeOfItsGradientAndOfItsPenalty() {
        Parts parts = new Parts(new VisionPart.PointNet(5, 16, 6, 0.1), new AdapterPart.Linear(), DECODER);
        Slopes.check((engine, tf) -> {
            Network.Seen seen = new Network(parts, WORDS, engine).seen(Slopes.noise(tf, 2, 5, 3));
            var rows = tf.reshape(seen.tokens(), tf.array(-1));
            return tf.concat(List.of(rows, tf.reshape(seen.penalty().orElseThrow(), tf.array(1))), tf.constant(0));
        });
    }

    @Test
    void pointBertHasTheSlopeOfItsGradient() {
        Parts parts = new Parts(new VisionPart.PointBert(20, 3, 4, 8, 2, 2), new AdapterPart.Linear(), DECODER);
        Slopes.check((engine, tf) -> new Network(parts, WORDS, engine).features(Slopes.noise(tf, 2, 3, 5, 3)));
    }

    /** Two rows about two pictures, the other way round; prompts of two and three words, answers of two and one. */
    static RowInput rows(Ops tf, AdapterPart adapter) {
        int tokens = adapter.tokens(VIT);
        int length = tokens + 4;
        return new RowInput(
                tf.constant(new int[][] {{1, 2, 3, 4}, {5, 6, 1, 2}}),
                tf.constant(new int[] {tokens + 2, tokens + 3}),
                tf.constant(new int[] {1, 0}),
                tf.constant(new int[] {tokens + 1, tokens + 2, tokens + 3, length + tokens + 2, length + tokens + 3}),
                tf.constant(new float[2][4]));
    }

    private static Network network(Engine engine, Stem stem, Positions positions) {
        Parts parts = new Parts(
                new VisionPart.Vit(stem, 8, 2, 8, 1, 2),
                new AdapterPart.Mlp(2),
                new LanguagePart.Decoder(positions, 8, 2, 2, 16));
        return new Network(parts, WORDS, engine);
    }
}
