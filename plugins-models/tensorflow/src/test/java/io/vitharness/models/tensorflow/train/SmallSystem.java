package io.vitharness.models.tensorflow.train;

import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.system.SystemReader;

/** A system small enough to train within a test. */
public final class SmallSystem {

    private static final String YAML = """
        system: llava
        preset: small
        parts:
          vision: {kind: vit, stem: conv, image: 32, patch: 8, dim: 16, layers: 1, heads: 2}
          adapter: {kind: mlp2x_gelu, merge: 2}
          lm: {kind: decoder, positions: relative, dim: 16, layers: 1, heads: 2, context: 128}
        lessons: 64
        threads: 1
        stages:
          - name: vision
            steps: 14
            batch: 4
            train: ["vision.*", "dense.*"]
            objective: {kind: dense}
            schedule: {rate: 0.002, warmup: 5, floor: 0.1, decay: 0.01, clip: 1}
          - name: align
            steps: 12
            batch: 4
            train: ["adapter.*"]
            objective: {kind: next-word, forms: {caption: 1}}
            schedule: {rate: 0.002, warmup: 5, floor: 0.1, decay: 0, clip: 1}
          - name: instruct
            steps: 13
            batch: 4
            train: ["adapter.*", "lm.*"]
            objective: {kind: next-word, forms: {caption: 1, short: 1, letter: 1, match: 1}}
            schedule: {rate: 0.002, warmup: 5, floor: 0.1, decay: 0, clip: 1}
        max-tokens: 8
        """;

    private static final String LISA = YAML.substring(0, YAML.indexOf("  - name: align"))
                    .replaceAll("lm: .*", "lm: {kind: llama, dim: 16, layers: 2, heads: 2, groups: 1, context: 128}")
                    .replace("lessons:", """
                              mask:
                                kind: two-way
                                dim: 24
                                layers: 2
                                heads: 4
                                mlp: 16
                                encoder: {kind: sam, image: 32, patch: 8, dim: 16, layers: 2, heads: 2, window: 3, global: [1]}
                              lora: {rank: 2, alpha: 4, targets: ["lm.*.q_proj", "lm.*.v_proj"]}
                            lessons:""")
            + """
              - name: pretrain
                steps: 4
                batch: 4
                train: ["adapter.*", "lm.*.weight", "mask.text_*", "mask.*_encoder.*", "mask.mask_*"]
                objective: {kind: segment, forms: {phrase: 1}, bce: 2, dice: 0.5}
                schedule: {rate: 0.01, warmup: 2, floor: 0.1, decay: 0, clip: 1}
              - name: lisa
                steps: 8
                batch: 4
                train: ["*.lora_*", "lm.model.embed_tokens.weight", "mask.text_hidden_fcs.*", "mask.mask_decoder.*"]
                objective: {kind: segment, forms: {phrase: 1, place: 1}, bce: 2, dice: 0.5}
                schedule: {rate: 0.01, warmup: 2, floor: 0.1, decay: 0, clip: 1}
            max-tokens: 8
            """;

    /** A mask head whose own encoder has as many cells as the other. */
    static final String TWO_WAY = "mask: {kind: two-way, dim: 16, layers: 1, heads: 2, mlp: 16, encoder: {kind: sam,"
            + " image: 32, patch: 8, dim: 16, layers: 2, heads: 2, window: 3, global: [1]}}";

    private SmallSystem() {}

    /** All parts of LISA: a LLaMA with LoRA, SAM's encoder and decoder; a stage that is all, then LISA's own. */
    public static SystemConfig lisa() {
        return lisaWith("", "");
    }

    /** The same with one text replaced. */
    public static SystemConfig lisaWith(String text, String other) {
        return SystemReader.read("lisa.yaml", LISA.replace(text, other));
    }

    /** A LISA whose layers are not adapted. */
    public static SystemConfig lisaWithoutLora() {
        return SystemReader.read("lisa.yaml", LISA.replaceAll("\n  lora: .*", ""));
    }

    public static SystemConfig get() {
        return SystemReader.read("small.yaml", YAML);
    }

    /** The same parts with one stage that sees the same four lessons at each step, at a high rate. */
    static SystemConfig byHeart(String train, String objective) {
        String start = YAML.substring(0, YAML.indexOf("stages:")).replace("lessons: 64", "lessons: 4");
        String stage = "stages: [{name: heart, steps: 150, batch: 4, train: [" + train + "], objective: " + objective
                + ", schedule: {rate: 0.01, warmup: 5, floor: 1, decay: 0, clip: 1}}]\n";
        return SystemReader.read("heart.yaml", start + stage + "max-tokens: 8\n");
    }

    /** As {@link #byHeart} with another encoder, all of whose tokens the language model sees. */
    static SystemConfig seenByHeart(String vision, String objective) {
        String start = YAML.substring(0, YAML.indexOf("stages:"))
                .replace("lessons: 64", "lessons: 4")
                .replaceAll("vision: .*", "vision: " + vision)
                .replaceAll("adapter: .*", "adapter: {kind: linear}");
        String stage = "stages: [{name: heart, steps: 150, batch: 4, train: ['*'], objective: " + objective
                + ", schedule: {rate: 0.01, warmup: 5, floor: 1, decay: 0, clip: 1}}]\n";
        return SystemReader.read("heart.yaml", start + stage + "max-tokens: 8\n");
    }

    /** As {@link #byHeart} with an encoder-decoder as the language model. */
    static SystemConfig sequenceByHeart() {
        String start = YAML.substring(0, YAML.indexOf("stages:"))
                .replace("lessons: 64", "lessons: 4")
                .replaceAll("lm: .*", "lm: {kind: encoder-decoder, dim: 16, layers: 1, heads: 2, context: 128}");
        String stage = "stages: [{name: heart, steps: 150, batch: 4, train: ['*'], objective: {kind: next-word, forms:"
                + " {caption: 1}}, schedule: {rate: 0.01, warmup: 5, floor: 1, decay: 0, clip: 1}}]\n";
        return SystemReader.read("heart.yaml", start + stage + "max-tokens: 8\n");
    }

    /** As {@link #byHeart} with an adapter that the prompt's words choose the experts of. */
    static SystemConfig routedByHeart() {
        return byHeart(
                "pictures: 1",
                150,
                "{kind: next-word, forms: {caption: 1}}",
                "{kind: routed, merge: 2, experts: 2, rank: 4, temperature: 1}");
    }

    /** As {@link #byHeart} with a head that paints masks. */
    static SystemConfig paintedByHeart() {
        String start = YAML.substring(0, YAML.indexOf("stages:"))
                .replace("lessons: 64", "lessons: 4")
                .replace("context: 128}", "context: 128}\n  mask: {kind: dot-product, dim: 12}");
        String stage = "stages: [{name: heart, steps: 300, batch: 4, train: ['*'], objective: {kind: segment, forms:"
                + " {phrase: 1}, bce: 2, dice: 0.5}, schedule: {rate: 0.01, warmup: 5, floor: 1, decay: 0, clip: 1}}]\n";
        return SystemReader.read("heart.yaml", start + stage + "max-tokens: 8\n");
    }

    /** As {@link #byHeart} with further parts and a stage of so many steps. */
    static SystemConfig byHeart(String parts, int steps, String objective) {
        return byHeart(parts, steps, objective, "{kind: mlp2x_gelu, merge: 2}");
    }

    /** The same with another adapter. */
    static SystemConfig byHeart(String parts, int steps, String objective, String adapter) {
        String start = YAML.substring(0, YAML.indexOf("stages:"))
                .replace("lessons: 64", "lessons: 4")
                .replace("{kind: mlp2x_gelu, merge: 2}", adapter)
                .replace("context: 128}", "context: 256}\n  " + parts);
        String stage = "stages: [{name: heart, steps: " + steps + ", batch: 4, train: ['*'], objective: " + objective
                + ", schedule: {rate: 0.004, warmup: 20, floor: 0.05, decay: 0, clip: 1}}]\n";
        return SystemReader.read("heart.yaml", start + stage + "max-tokens: 24\n");
    }

    /** The kinds of tampering of the same few pictures at each step. */
    public static SystemConfig kindsByHeart(String names) {
        String start = YAML.substring(0, YAML.indexOf("stages:"))
                .replace("lessons: 64", "lessons: 16")
                .replace("context: 128}", "context: 128}\n  tag: {kind: convolutions, dim: 8, names: " + names + "}");
        String stage = "stages: [{name: heart, steps: 200, batch: 8, train: ['tag.*'], objective: {kind: tag},"
                + " schedule: {rate: 0.005, warmup: 5, floor: 0.05, decay: 0, clip: 1}}]\n";
        return SystemReader.read("heart.yaml", start + stage + "max-tokens: 8\n");
    }

    /** A system that learns its word table and the low-rank adaptation of what it started with, as LISA does. */
    static SystemConfig adaptedByHeart() {
        String start = YAML.substring(0, YAML.indexOf("stages:"))
                .replace(
                        "lessons:",
                        "  lora: {rank: 8, alpha: 16, targets: ['lm.*', 'adapter.*', 'vision.block*']}\nlessons:")
                .replace("lessons: 64", "lessons: 4");
        String stage = "stages: [{name: heart, steps: 300, batch: 4, train: ['*.lora_*', lm.words], objective: {kind:"
                + " next-word, forms: {caption: 1}}, schedule: {rate: 0.01, warmup: 20, floor: 0.1, decay: 0,"
                + " clip: 1}}]\n";
        return SystemReader.read("heart.yaml", start + stage + "max-tokens: 8\n");
    }

    /** Dialogues in words and pictures, the same few at each step. */
    public static SystemConfig dialoguesByHeart() {
        String start = YAML.substring(0, YAML.indexOf("stages:"))
                .replace("lessons: 64", "lessons: 8")
                .replaceAll("adapter: .*", "adapter: {kind: linear}")
                .replaceAll("lm: .*", "lm: {kind: llama, dim: 32, layers: 1, heads: 2, groups: 1, context: 160}");
        String stage = "stages: [{name: heart, steps: 150, batch: 2, train: ['*'], objective: {kind: dialogue},"
                + " schedule: {rate: 0.01, warmup: 5, floor: 1, decay: 0, clip: 1}}]\n";
        return SystemReader.read("heart.yaml", start + stage + "max-tokens: 40\n");
    }

    /** The same with one text replaced. */
    public static SystemConfig with(String text, String other) {
        return SystemReader.read("small.yaml", YAML.replace(text, other));
    }
}
