package io.vitharness.models.onnx.language;

import io.vitharness.data.published.ChatTemplate;
import io.vitharness.data.published.ProcessorReader;
import io.vitharness.data.published.Settings;
import io.vitharness.models.onnx.engine.CachedDecoder;
import io.vitharness.models.onnx.engine.Head;
import io.vitharness.models.onnx.engine.Session;
import io.vitharness.models.onnx.family.Family;
import io.vitharness.models.onnx.family.Opening;
import io.vitharness.models.onnx.folder.ModelFolder;
import io.vitharness.models.onnx.text.ChatPrompt;
import io.vitharness.models.onnx.text.Tokens;
import io.vitharness.spi.Medium;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Janus folders as transformers.js lays them out ({@code MultiModalityCausalLM}): one language model with a head for words
 * and one for pictures. {@code task: draw} makes it draw, else it answers in words.
 */
public final class JanusFamily implements Family {

    private static final String PREPARE = "prepare_inputs_embeds";
    private static final String LANGUAGE = "language_model";
    private static final String WORD_HEAD = "lm_head";
    private static final String PICTURE_HEAD = "gen_head";
    private static final String EMBEDDER = "gen_img_embeds";
    private static final String RENDERER = "image_decode";
    private static final String DRAW = "draw";
    private static final int MOST_PICTURES = 16;
    private static final int ROWS = 576;
    private static final String MARKER = "<image_placeholder>";

    @Override
    public Set<String> modelTypes() {
        return Set.of("multi_modality");
    }

    @Override
    public String summary() {
        return "Janus: answers about pictures, or draws with 'task: draw'";
    }

    @Override
    public List<String> sessions(ModelFolder folder) {
        List<String> sessions = new ArrayList<>(List.of(PREPARE, LANGUAGE, WORD_HEAD));
        if (folder.has(PICTURE_HEAD) || folder.has(RENDERER)) {
            sessions.addAll(List.of(PICTURE_HEAD, EMBEDDER, RENDERER));
        }
        return sessions;
    }

    @Override
    public List<String> files() {
        return List.of("tokenizer.json", "preprocessor_config.json");
    }

    @Override
    public Model open(Opening opening) throws ModelException {
        boolean draws = opening.config().task().filter(DRAW::equals).isPresent();
        return draws ? painter(opening, opening.tokens()) : speaker(opening, opening.tokens());
    }

    private static Model speaker(Opening opening, Tokens tokens) throws ModelException {
        ModelFolder folder = opening.folder();
        JanusPrepare prepare = prepare(opening, tokens);
        CachedDecoder decoder = decoder(opening, WORD_HEAD);
        PromptReader.Reading reading = new PromptReader.Reading(
                form(folder, "default"),
                new Places.Counted(0),
                number(folder, tokens),
                marker(folder),
                opening.config().system(),
                opening.config().task().orElse(""));
        VisionLanguageModel.Habits habits = new VisionLanguageModel.Habits(
                Folders.ends(folder),
                Folders.rules(folder, opening.config()),
                Folders.beams(folder, opening.config()),
                opening.config().batch(),
                opening.workshop().seed(),
                Folders.context(folder),
                opening.config().coordinates());
        PromptReader reader = new PromptReader(tokens, prepare, prepare, reading);
        return new VisionLanguageModel(
                new VisionLanguageModel.Parts(reader, prepare, decoder, tokens),
                habits,
                new Capabilities(MOST_PICTURES, Set.of(Medium.TEXT, Medium.PICTURE), true, 1),
                opening.card(),
                closing(opening, tokens));
    }

    private static Model painter(Opening opening, Tokens tokens) throws ModelException {
        ModelFolder folder = opening.folder();
        Settings generation = folder.generation();
        double guidance = generation.number("guidance_scale", 1);
        Session embedder = opening.session(EMBEDDER);
        embedder.mayOnlyNeed(Set.of("image_ids"));
        Session renderer = opening.session(RENDERER);
        renderer.mayOnlyNeed(Set.of("generated_tokens"));
        renderer.output("decoded_image");
        JanusPainter.Parts parts = new JanusPainter.Parts(
                form(folder, "text_to_image"),
                tokens,
                prepare(opening, tokens),
                decoder(opening, PICTURE_HEAD),
                embedder,
                renderer);
        JanusPainter.Habits habits = new JanusPainter.Habits(
                rows(folder),
                guidance,
                guidance > 1 ? generation.whole("pad_token_id") : 0,
                opening.workshop().seed());
        opening.note("guidance", Double.toString(guidance));
        return new JanusPainter(parts, habits, opening.card(), closing(opening, tokens));
    }

    private static JanusPrepare prepare(Opening opening, Tokens tokens) throws ModelException {
        ModelFolder folder = opening.folder();
        JanusPrepare.Marks marks = new JanusPrepare.Marks(
                folder.processor().text("image_start_tag", "<begin_of_image>"),
                marker(folder),
                number(folder, tokens),
                folder.processor().text("image_end_tag", "<end_of_image>"),
                rows(folder));
        return new JanusPrepare(
                opening.session(PREPARE),
                ProcessorReader.read(folder.preprocessor()),
                marks,
                folder.preprocessor().whole("image_size"));
    }

    private static CachedDecoder decoder(Opening opening, String head) throws ModelException {
        Session session = opening.session(LANGUAGE);
        CachedDecoder decoder = new CachedDecoder(session, new Head(opening.session(head)));
        Set<String> known = new HashSet<>(decoder.ownInputs());
        known.addAll(List.of("inputs_embeds", "attention_mask", "position_ids"));
        session.mayOnlyNeed(known);
        return decoder;
    }

    /** The roles are spelt as in DeepSeek's own conversations. */
    private static ChatPrompt form(ModelFolder folder, String template) throws ModelException {
        ChatTemplate.Kind kind =
                new ChatTemplate.Kind(marker(folder) + "\n", template, "system", "<|User|>", "<|Assistant|>");
        Optional<ChatPrompt> form = ChatPrompt.of(folder, kind);
        return form.orElseThrow(() -> ModelException.gone(
                "tokenizer_config.json has no 'chat_template' named '" + template + "', which writes the prompt"));
    }

    private static String marker(ModelFolder folder) {
        return folder.processor().text("image_tag", MARKER);
    }

    private static long number(ModelFolder folder, Tokens tokens) throws ModelException {
        String marker = marker(folder);
        return tokens.number(marker)
                .orElseThrow(() ->
                        ModelException.gone("tokenizer.json has no token '" + marker + "', whose rows pictures take"));
    }

    private static int rows(ModelFolder folder) {
        return folder.processor().whole("num_image_tokens", ROWS);
    }

    private static Runnable closing(Opening opening, Tokens tokens) {
        List<Session> sessions = opening.sessions();
        return () -> {
            tokens.close();
            sessions.forEach(Session::close);
        };
    }
}
