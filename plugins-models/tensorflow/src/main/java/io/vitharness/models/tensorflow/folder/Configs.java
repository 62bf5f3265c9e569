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

    private Configs() {}

    static LlamaConfig llama(Settings config) {
        int dim = config.whole("hidden_size", 4096);
        int heads = config.whole("num_attention_heads", 32);
        checkLlama(config);
        return new LlamaConfig(
                dim,
                config.whole("num_hidden_layers", 32),
                heads,
                config.whole("num_key_value_heads", heads),
                config.whole("head_dim", dim / heads),
                config.whole("intermediate_size", 11008),
                config.whole("vocab_size", 32000),
                config.number("rms_norm_eps", 1e-6),
                ropeBase(config),
                config.flag("tie_word_embeddings", false),
                config.flag("attention_bias", false));
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
        TowerConfig tower = new TowerConfig(
                config.whole("hidden_size", 768),
                config.whole("num_hidden_layers", 12),
                config.whole("num_attention_heads", 12),
                config.whole("intermediate_size", 3072),
                config.text("hidden_act", "quick_gelu"),
                config.number("layer_norm_eps", 1e-5));
        return new ClipVision.Config(tower, config.whole("image_size", 224), config.whole("patch_size", 32));
    }

    static Clip.Config clip(Settings config) {
        Settings text = config.in("text_config");
        TowerConfig tower = new TowerConfig(
                text.whole("hidden_size", 512),
                text.whole("num_hidden_layers", 12),
                text.whole("num_attention_heads", 8),
                text.whole("intermediate_size", 2048),
                text.text("hidden_act", "quick_gelu"),
                text.number("layer_norm_eps", 1e-5));
        return new Clip.Config(
                clipVision(config.in("vision_config")),
                new ClipText.Config(tower, text.whole("vocab_size", 49408), text.whole("max_position_embeddings", 77)),
                config.whole("projection_dim", 512));
    }

    static ClipVision.Config eva(Settings config) {
        TowerConfig tower = new TowerConfig(
                config.whole("hidden_size", 1408),
                config.whole("num_hidden_layers", 39),
                config.whole("num_attention_heads", 16),
                config.whole("intermediate_size", 6144),
                config.text("hidden_act", "gelu"),
                config.number("layer_norm_eps", 1e-6));
        return new ClipVision.Config(tower, config.whole("image_size", 224), config.whole("patch_size", 14));
    }

    static QFormer.Config qFormer(Settings config) {
        Settings inner = config.in("qformer_config");
        TowerConfig tower = new TowerConfig(
                inner.whole("hidden_size", 768),
                inner.whole("num_hidden_layers", 12),
                inner.whole("num_attention_heads", 12),
                inner.whole("intermediate_size", 3072),
                inner.text("hidden_act", "gelu"),
                inner.number("layer_norm_eps", 1e-12));
        return new QFormer.Config(
                tower,
                config.whole("num_query_tokens", 32),
                inner.whole("cross_attention_frequency", 2),
                inner.whole("encoder_hidden_size", 1408),
                inner.whole("vocab_size", 30522),
                inner.whole("max_position_embeddings", 512));
    }

    /** T5's head has weights of its own where the file holds them, whatever the configuration says. */
    static T5Config t5(Settings config, TensorFolder tensors) {
        String mlp = config.text("feed_forward_proj", "relu").toLowerCase(Locale.ROOT);
        boolean isGated = mlp.startsWith("gated-");
        String plain = isGated ? mlp.substring("gated-".length()) : mlp;
        int layers = config.whole("num_layers", 6);
        boolean isTied = tensors.names().stream().noneMatch(name -> name.endsWith("lm_head.weight"));
        return new T5Config(
                config.whole("d_model", 512),
                layers,
                config.whole("num_decoder_layers", layers),
                config.whole("num_heads", 8),
                config.whole("d_kv", 64),
                config.whole("d_ff", 2048),
                config.whole("vocab_size", 32128),
                isGated,
                isGated && plain.equals("gelu") ? "gelu_new" : plain,
                config.number("layer_norm_epsilon", 1e-6),
                config.whole("relative_attention_num_buckets", 32),
                config.whole("relative_attention_max_distance", 128),
                isTied,
                config.flag("scale_decoder_outputs", config.flag("tie_word_embeddings", true)));
    }

    static SamConfig sam(Settings config) {
        Settings vision = config.in("vision_config");
        Settings prompts = config.in("prompt_encoder_config");
        Settings masks = config.in("mask_decoder_config");
        int dim = vision.whole("hidden_size", 768);
        TowerConfig tower = new TowerConfig(
                dim,
                vision.whole("num_hidden_layers", 12),
                vision.whole("num_attention_heads", 12),
                vision.whole("mlp_dim", (int) (dim * vision.number("mlp_ratio", 4))),
                vision.text("hidden_act", "gelu"),
                vision.number("layer_norm_eps", 1e-6));
        return new SamConfig(
                tower,
                vision.whole("image_size", 1024),
                vision.whole("patch_size", 16),
                vision.whole("window_size", 14),
                vision.wholes("global_attn_indexes"),
                prompts.whole("hidden_size", 256),
                prompts.whole("mask_input_channels", 16),
                new SamConfig.Decoder(
                        masks.whole("num_hidden_layers", 2),
                        masks.whole("num_attention_heads", 8),
                        masks.whole("mlp_dim", 2048),
                        masks.whole("attention_downsample_rate", 2),
                        masks.whole("num_multimask_outputs", 3),
                        masks.whole("iou_head_depth", 3),
                        masks.whole("iou_head_hidden_dim", 256),
                        masks.text("hidden_act", "relu"),
                        masks.number("layer_norm_eps", 1e-6)));
    }
}
