package io.vitharness.models.tensorflow.folder;

import io.vitharness.data.published.Settings;
import io.vitharness.models.tensorflow.arch.Clip;
import io.vitharness.models.tensorflow.arch.ClipText;
import io.vitharness.models.tensorflow.arch.ClipVision;
import io.vitharness.models.tensorflow.arch.LlamaConfig;
import io.vitharness.models.tensorflow.arch.QFormer;
import io.vitharness.models.tensorflow.arch.SamConfig;
import io.vitharness.models.tensorflow.arch.T5Config;
import io.vitharness.models.tensorflow.arch.TowerConfig;
import io.vitharness.models.tensorflow.store.TensorFolder;
import java.util.Locale;

/**
 * Reads the sizes of published models from {@code config.json}, in the spelling of transformers 5 and in older ones. A
 * key that is absent has the default of the configuration class of transformers, since older files leave those out.
 */
final class Configs {

    /** No published model has a wider layer or a larger vocabulary. */
    private static final int WIDEST = 1 << 20;

    /** None has more layers, heads or the like; times {@link #WIDEST} it is an int. */
    private static final int MOST = 1 << 10;

    /** None takes larger pictures; the square of it is an int. */
    private static final int LARGEST_PICTURE = 1 << 13;

    private Configs() {}

    static LlamaConfig llama(Settings config) {
        checkLlama(config);
        int dim = size(config, "hidden_size", 4096);
        int heads = config.has("head_dim")
                ? count(config, "num_attention_heads", 32)
                : divisor(config, "num_attention_heads", 32, dim);
        int headWidth = size(config, "head_dim", dim / heads);
        if (headWidth % 2 != 0) {
            throw config.wrong("head_dim", "even (absent, it is hidden_size / num_attention_heads)");
        }
        return new LlamaConfig(
                dim,
                count(config, "num_hidden_layers", 32),
                heads,
                divisor(config, "num_key_value_heads", heads, heads),
                headWidth,
                size(config, "intermediate_size", 11008),
                size(config, "vocab_size", 32000),
                config.number("rms_norm_eps", 1e-6),
                ropeBase(config),
                config.flag("tie_word_embeddings", false),
                config.flag("attention_bias", false));
    }

    /** The most tokens that a language model reads. */
    static int context(Settings config) {
        return whole(config, "max_position_embeddings", 2048, Integer.MAX_VALUE);
    }

    /** What would be computed as another model than it is. */
    private static void checkLlama(Settings config) {
        if (!config.text("model_type", "llama").equals("llama")) {
            throw config.wrong("model_type", "'llama': other language models are not supported");
        }
        if (!config.text("hidden_act", "silu").equals("silu")) {
            throw config.wrong("hidden_act", "'silu'");
        }
        if (config.has("sliding_window")) {
            throw config.wrong("sliding_window", "absent: windows are not supported");
        }
        if (config.has("rope_scaling")) {
            throw config.wrong("rope_scaling", "absent: stretched positions are not supported");
        }
    }

    private static double ropeBase(Settings config) {
        if (!config.has("rope_parameters")) {
            return config.number("rope_theta", 10_000);
        }
        Settings rope = config.in("rope_parameters");
        if (!rope.text("rope_type", "default").equals("default")) {
            throw rope.wrong("rope_type", "'default': stretched positions are not supported");
        }
        return rope.number("rope_theta", 10_000);
    }

    static ClipVision.Config clipVision(Settings config) {
        return seeing(config, new TowerConfig(768, 12, 12, 3072, "quick_gelu", 1e-5), 32);
    }

    static Clip.Config clip(Settings config) {
        Settings text = config.in("text_config");
        return new Clip.Config(
                clipVision(config.in("vision_config")),
                new ClipText.Config(
                        tower(text, new TowerConfig(512, 12, 8, 2048, "quick_gelu", 1e-5)),
                        size(text, "vocab_size", 49408),
                        size(text, "max_position_embeddings", 77)),
                size(config, "projection_dim", 512));
    }

    static ClipVision.Config eva(Settings config) {
        return seeing(config, new TowerConfig(1408, 39, 16, 6144, "gelu", 1e-6), 14);
    }

    private static ClipVision.Config seeing(Settings config, TowerConfig usual, int usualPatch) {
        int image = whole(config, "image_size", 224, LARGEST_PICTURE);
        return new ClipVision.Config(tower(config, usual), image, whole(config, "patch_size", usualPatch, image));
    }

    private static TowerConfig tower(Settings config, TowerConfig usual) {
        int dim = size(config, "hidden_size", usual.dim());
        return new TowerConfig(
                dim,
                count(config, "num_hidden_layers", usual.layers()),
                divisor(config, "num_attention_heads", usual.heads(), dim),
                size(config, "intermediate_size", usual.mlp()),
                config.text("hidden_act", usual.activation()),
                config.number("layer_norm_eps", usual.epsilon()));
    }

    static QFormer.Config qFormer(Settings config) {
        Settings inner = config.in("qformer_config");
        return new QFormer.Config(
                tower(inner, new TowerConfig(768, 12, 12, 3072, "gelu", 1e-12)),
                count(config, "num_query_tokens", 32),
                count(inner, "cross_attention_frequency", 2),
                size(inner, "encoder_hidden_size", 1408),
                size(inner, "vocab_size", 30522),
                size(inner, "max_position_embeddings", 512));
    }

    /** T5's head has weights of its own where the file holds them, whatever the configuration says. */
    static T5Config t5(Settings config, TensorFolder tensors) {
        String mlp = config.text("feed_forward_proj", "relu").toLowerCase(Locale.ROOT);
        boolean isGated = mlp.startsWith("gated-");
        String plain = isGated ? mlp.substring("gated-".length()) : mlp;
        int layers = count(config, "num_layers", 6);
        int buckets = multiple(config, "relative_attention_num_buckets", 32, 4);
        int reach = size(config, "relative_attention_max_distance", 128);
        if (reach <= buckets / 2) {
            throw config.wrong("relative_attention_max_distance", "more than half of the " + buckets + " buckets");
        }
        boolean isTied = tensors.names().stream().noneMatch(name -> name.endsWith("lm_head.weight"));
        return new T5Config(
                size(config, "d_model", 512),
                layers,
                count(config, "num_decoder_layers", layers),
                count(config, "num_heads", 8),
                size(config, "d_kv", 64),
                size(config, "d_ff", 2048),
                size(config, "vocab_size", 32128),
                isGated,
                isGated && plain.equals("gelu") ? "gelu_new" : plain,
                config.number("layer_norm_epsilon", 1e-6),
                buckets,
                reach,
                isTied,
                config.flag("scale_decoder_outputs", config.flag("tie_word_embeddings", true)));
    }

    static SamConfig sam(Settings config) {
        Settings vision = config.in("vision_config");
        Settings prompts = config.in("prompt_encoder_config");
        Settings masks = config.in("mask_decoder_config");
        int seen = size(vision, "hidden_size", 768);
        TowerConfig tower = new TowerConfig(
                seen,
                count(vision, "num_hidden_layers", 12),
                divisor(vision, "num_attention_heads", 12, seen),
                size(vision, "mlp_dim", (int) (seen * vision.number("mlp_ratio", 4))),
                vision.text("hidden_act", "gelu"),
                vision.number("layer_norm_eps", 1e-6));
        int image = whole(vision, "image_size", 1024, LARGEST_PICTURE);
        int dim = multiple(prompts, "hidden_size", 256, 8);
        int shrink = divisor(masks, "attention_downsample_rate", 2, dim);
        return new SamConfig(
                tower,
                image,
                divisor(vision, "patch_size", 16, image),
                count(vision, "window_size", 14),
                vision.wholes("global_attn_indexes"),
                dim,
                multiple(prompts, "mask_input_channels", 16, 4),
                new SamConfig.Decoder(
                        count(masks, "num_hidden_layers", 2),
                        divisor(masks, "num_attention_heads", 8, dim / shrink),
                        size(masks, "mlp_dim", 2048),
                        shrink,
                        count(masks, "num_multimask_outputs", 3),
                        count(masks, "iou_head_depth", 3),
                        size(masks, "iou_head_hidden_dim", 256),
                        masks.text("hidden_act", "relu"),
                        masks.number("layer_norm_eps", 1e-6)));
    }

    /** The width of a layer, or how many words there are. */
    private static int size(Settings config, String key, int otherwise) {
        return whole(config, key, otherwise, WIDEST);
    }

    private static int multiple(Settings config, String key, int otherwise, int of) {
        int size = size(config, key, otherwise);
        if (size % of != 0) {
            throw config.wrong(key, "a multiple of " + of);
        }
        return size;
    }

    /** How many layers, heads or the like there are. */
    private static int count(Settings config, String key, int otherwise) {
        return whole(config, key, otherwise, MOST);
    }

    /** A count that cuts a whole evenly. */
    private static int divisor(Settings config, String key, int otherwise, int of) {
        int parts = count(config, key, otherwise);
        if (of % parts != 0) {
            throw config.wrong(key, "a divisor of " + of);
        }
        return parts;
    }

    private static int whole(Settings config, String key, int otherwise, int most) {
        int found = config.whole(key, otherwise);
        if (found < 1 || found > most) {
            throw config.wrong(key, "a whole number from 1 to " + most);
        }
        return found;
    }
}
