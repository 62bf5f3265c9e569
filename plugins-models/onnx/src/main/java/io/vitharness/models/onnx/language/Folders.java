package io.vitharness.models.onnx.language;

import io.vitharness.data.published.Settings;
import io.vitharness.models.onnx.decode.Beams;
import io.vitharness.models.onnx.decode.Rules;
import io.vitharness.models.onnx.family.OnnxConfig;
import io.vitharness.models.onnx.folder.ModelFolder;
import io.vitharness.models.onnx.text.Tokens;
import io.vitharness.spi.model.ModelException;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** What configurations of language models say in several places. */
final class Folders {

    private static final int LONGEST = 1 << 20;
    private static final List<String> TEXT_CONFIGS =
            List.of("text_config", "language_config", "phi_config", "llm_config", "decoder");

    private Folders() {}

    /** The part of config.json that is about the language model. */
    static Settings text(ModelFolder folder) {
        return TEXT_CONFIGS.stream()
                .filter(folder.config()::has)
                .findFirst()
                .map(folder.config()::in)
                .orElse(folder.config());
    }

    /** Tokens that end an answer; a folder that names none is told. */
    static Set<Long> ends(ModelFolder folder) throws ModelException {
        for (Settings settings : List.of(folder.generation(), folder.config(), text(folder))) {
            Set<Long> ends = tokens(settings, "eos_token_id");
            if (!ends.isEmpty()) {
                return ends;
            }
        }
        throw ModelException.gone(
                "neither generation_config.json nor config.json names 'eos_token_id', which ends" + " answers");
    }

    private static Set<Long> tokens(Settings settings, String key) {
        Set<Long> tokens = new HashSet<>();
        settings.wholes(key).forEach(token -> tokens.add((long) token));
        return tokens;
    }

    /** How many positions the model was made for. */
    static int context(ModelFolder folder) {
        return text(folder).whole("max_position_embeddings", LONGEST);
    }

    /** The folder's rules, where the suite's configuration does not overrule them. */
    static Rules rules(ModelFolder folder, OnnxConfig config) throws ModelException {
        Settings generation = folder.generation();
        OptionalLong first = generation.has("forced_bos_token_id")
                ? OptionalLong.of(generation.whole("forced_bos_token_id"))
                : OptionalLong.empty();
        double folders = generation.number("repetition_penalty", 1);
        return new Rules(
                config.repetitionPenalty().orElse(folders),
                generation.whole("no_repeat_ngram_size", 0),
                tokens(generation, "suppress_tokens"),
                tokens(generation, "begin_suppress_tokens"),
                first,
                least(folder));
    }

    /** As transformers: where both are given, {@code min_new_tokens} alone counts. */
    private static Rules.Least least(ModelFolder folder) throws ModelException {
        int written = folder.generation().whole("min_new_tokens", 0);
        int whole = folder.generation().whole("min_length", 0);
        return written == 0 && whole == 0
                ? Rules.Least.NONE
                : new Rules.Least(written, written > 0 ? 0 : whole, ends(folder));
    }

    /** The suite's beams; whether they end early is the folder's. */
    static Beams beams(ModelFolder folder, OnnxConfig config) {
        Settings generation = folder.generation();
        boolean isEarly = generation.node("early_stopping").isBoolean() && generation.flag("early_stopping", false);
        return new Beams(config.beams(), config.lengthPenalty(), isEarly);
    }

    /** The token whose rows pictures take. */
    static long imageToken(ModelFolder folder, Tokens tokens, String spelt) throws ModelException {
        for (String field : List.of("image_token_index", "image_token_id")) {
            if (folder.config().whole(field, -1) >= 0) {
                return folder.config().whole(field);
            }
        }
        return tokens.number(spelt)
                .orElseThrow(() -> ModelException.gone("config.json names neither 'image_token_index' nor"
                        + " 'image_token_id', and tokenizer.json has no token '" + spelt + "'"));
    }
}
