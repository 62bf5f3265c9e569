package io.vitharness.models.tensorflow.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.models.tensorflow.store.Weights;
import io.vitharness.models.tensorflow.system.Stage;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.testkit.TestWorkshop;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LISA's stage: LoRA, the word table, the projection and SAM's decoder learn, and nothing else does. */
class LisaStageTest {

    private static final SystemConfig SYSTEM = SmallSystem.lisa();
    private static final Stage STAGE = SYSTEM.stages().get(2);
    private static final List<String> LEARNING =
            List.of("lm.model.embed_tokens.weight", "mask.text_hidden_fcs.", "mask.mask_decoder.");

    @Test
    void frozenWeightsKeepEveryBitAndTrainedOnesMove() {
        List<String> trained = graphs(SYSTEM).trained(STAGE);
        Weights start = untrainedEncoder();
        try (StageRun run = graphs(SYSTEM).open(STAGE, start)) {
            run.load(start, Weights.NONE, 7);
            Weights before = run.weights();

            for (int step = 0; step < 3; step++) {
                run.step(step);
            }

            run.weights().byName().forEach((name, tensor) -> {
                float[] old = before.get(name).orElseThrow().values();
                if (trained.contains(name)) {
                    assertThat(tensor.values()).as(name).isNotEqualTo(old);
                } else {
                    assertThat(tensor.values()).as(name).containsExactly(old);
                }
            });
            assertThat(before.byName().keySet())
                    .contains("mask.shared_image_embedding.positional_embedding")
                    .anyMatch(name -> name.startsWith("mask.vision_encoder."))
                    .anyMatch(name -> name.endsWith("q_proj.weight"));
        }
    }

    @Test
    void itsPatternsSelectWhatLisaTrains() {
        List<String> trained = graphs(SYSTEM).trained(STAGE);

        assertThat(trained.stream().filter(name -> name.contains(".lora_")))
                .containsExactlyInAnyOrder(
                        "lm.model.layers.0.self_attn.q_proj.lora_A",
                        "lm.model.layers.0.self_attn.q_proj.lora_B",
                        "lm.model.layers.0.self_attn.v_proj.lora_A",
                        "lm.model.layers.0.self_attn.v_proj.lora_B",
                        "lm.model.layers.1.self_attn.q_proj.lora_A",
                        "lm.model.layers.1.self_attn.q_proj.lora_B",
                        "lm.model.layers.1.self_attn.v_proj.lora_A",
                        "lm.model.layers.1.self_attn.v_proj.lora_B");
        assertThat(trained.stream().filter(name -> !name.contains(".lora_")))
                .allMatch(name -> LEARNING.stream().anyMatch(name::startsWith));
    }

    @Test
    void theStageBeforeLeavesTheAdaptationAtItsStart() {
        assertThat(graphs(SYSTEM).trained(SYSTEM.stages().get(1)))
                .contains("lm.model.layers.0.self_attn.q_proj.weight")
                .noneMatch(name -> name.contains(".lora_"));
    }

    @Test
    void anEncoderIsSharedByAdaptationsOfOtherPartsAlone(@TempDir Path folder) {
        SystemConfig ofEncoder = SmallSystem.lisaWith("\"lm.*.q_proj\"", "\"vision.block*\"");

        assertThat(Tower.of(SYSTEM, 7, folder).folder())
                .isEqualTo(Tower.of(SmallSystem.lisaWithoutLora(), 7, folder).folder())
                .isNotEqualTo(Tower.of(ofEncoder, 7, folder).folder());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "lm.*.q_proj|lm.*.q_prj|system 'llava': target 'lm.*.q_prj' of 'lora' fits no linear layer; those are "
                        + "[lm.model.layers.0.mlp.down_proj, ",
                "rank: 2|rank: 16|LoRA of rank 16 is too wide for layer 'lm.model.layers.0.self_attn.q_proj' of 16 inputs "
                        + "and 16 outputs: its rank must be below both",
                "*.lora_*|*.lora_C|stage 'lisa' of system 'llava': pattern '*.lora_C' fits no weight that its loss ",
            })
    void aMistakeIsToldBeforeTheFirstStep(String text, String other, String message, @TempDir Path folder) {
        SystemConfig system = SmallSystem.lisaWith(text, other);
        TestWorkshop workshop = new TestWorkshop(folder);

        assertThatThrownBy(() -> new Trainer(system, workshop).train()).hasMessageStartingWith(message);
        assertThat(workshop.steps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kind: two-way|kind: three-way|lisa.yaml.parts.mask.kind: no 'three-way'; known are [dot-product, two-way]",
                "kind: sam|kind: clip|lisa.yaml.parts.mask.encoder.kind: no 'clip'; known are [sam]",
                "dim: 24|dim: 12|lisa.yaml.parts.mask: 'dim' must be a multiple of 8 but is 12",
                "heads: 4|heads: 5|lisa.yaml.parts.mask: 'dim' must be a multiple of twice the 'heads' but 24 is none",
                "window: 3|window: 5|lisa.yaml.parts.mask.encoder: 'window' must be from 1 to the 4 cells of a row but is 5",
                "global: [1]|global: [2]|lisa.yaml.parts.mask.encoder: 'global' names layer 2, but layers are 0 to 1",
                "global: [1]|global: 1|lisa.yaml.parts.mask.encoder.global: wanted a list of whole numbers but found '1'",
                "mlp: 16|mlp: 65537|lisa.yaml.parts.mask: 'mlp' must be at most 65536 but is 65537",
                "rank: 2|rank: 0|lisa.yaml.parts.lora: 'rank' must be at least 1 but is 0",
                "alpha: 4|alpha: 0|lisa.yaml.parts.lora: 'alpha' must be above 0 but is 0.0",
                "targets: [\"lm.*.q_proj\", \"lm.*.v_proj\"]|targets: []|lisa.yaml.parts.lora: 'targets' must name at least "
                        + "one linear layer",
                "rank: 2|rang: 2|lisa.yaml.parts.lora.rang: unknown key; did you mean 'rank'?",
            })
    void aMistakeIsToldWithItsPlace(String text, String other, String message) {
        assertThatThrownBy(() -> SmallSystem.lisaWith(text, other)).hasMessage(message);
    }

    private static Weights untrainedEncoder() {
        try (StageRun vision = graphs(SYSTEM).open(SYSTEM.stages().get(0), Weights.NONE)) {
            vision.load(Weights.NONE, Weights.NONE, 7);
            return vision.weights();
        }
    }

    private static StageGraphs graphs(SystemConfig system) {
        return new StageGraphs(system, Teachers.vocabulary(system, 7), 7);
    }
}
