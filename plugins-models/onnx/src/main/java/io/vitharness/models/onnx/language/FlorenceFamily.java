package io.vitharness.models.onnx.language;

import io.vitharness.data.published.ProcessorReader;
import io.vitharness.data.published.Settings;
import io.vitharness.models.onnx.engine.CachedDecoder;
import io.vitharness.models.onnx.engine.Session;
import io.vitharness.models.onnx.family.Family;
import io.vitharness.models.onnx.family.Opening;
import io.vitharness.models.onnx.folder.ModelFolder;
import io.vitharness.models.onnx.text.Tokens;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Florence-2 folders: four graphs, an encoder between the rows and the decoder. */
public final class FlorenceFamily implements Family {

    private static final List<String> SESSIONS =
            List.of("vision_encoder", "embed_tokens", "encoder_model", "decoder_model_merged");

    @Override
    public Set<String> modelTypes() {
        return Set.of("florence2");
    }

    @Override
    public String summary() {
        return "Florence-2: a picture and a task such as <OD> or <CAPTION> become text with places";
    }

    @Override
    public List<String> sessions(ModelFolder folder) {
        return SESSIONS;
    }

    @Override
    public List<String> files() {
        return List.of("tokenizer.json", "preprocessor_config.json");
    }

    @Override
    public Model open(Opening opening) throws ModelException {
        Tokens tokens = opening.tokens();
        ModelFolder folder = opening.folder();
        Session encoder = opening.session("encoder_model");
        encoder.mayOnlyNeed(Set.of("inputs_embeds", "attention_mask"));
        encoder.output("last_hidden_state");
        FlorenceModel.Parts parts = new FlorenceModel.Parts(
                tokens,
                ProcessorReader.read(folder.preprocessor()),
                new VisionEncoder(opening.session("vision_encoder"), Set.of()),
                new WordTable(opening.session("embed_tokens")),
                encoder,
                decoder(opening.session("decoder_model_merged")),
                new FlorenceTasks(folder.preprocessor(), opening.config().task()));
        VisionLanguageModel.Habits habits = new VisionLanguageModel.Habits(
                Folders.ends(folder),
                Folders.rules(folder, opening.config()),
                Folders.beams(folder, opening.config()),
                1,
                opening.workshop().seed(),
                Folders.context(folder),
                opening.config().coordinates());
        List<Session> sessions = opening.sessions();
        return new FlorenceModel(parts, habits, start(folder), opening.card(), () -> {
            tokens.close();
            sessions.forEach(Session::close);
        });
    }

    private static CachedDecoder decoder(Session session) throws ModelException {
        CachedDecoder decoder = new CachedDecoder(session);
        Set<String> known = new HashSet<>(decoder.ownInputs());
        known.addAll(List.of(
                "input_ids",
                "inputs_embeds",
                "encoder_hidden_states",
                "encoder_attention_mask",
                "decoder_attention_mask"));
        session.mayOnlyNeed(known);
        return decoder;
    }

    /** The token with which every answer begins. */
    private static long start(ModelFolder folder) throws ModelException {
        for (Settings settings : List.of(folder.generation(), folder.config(), Folders.text(folder))) {
            if (settings.has("decoder_start_token_id")) {
                return settings.whole("decoder_start_token_id");
            }
        }
        throw ModelException.gone(
                "neither generation_config.json nor config.json names 'decoder_start_token_id', which begins answers");
    }
}
