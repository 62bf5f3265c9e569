package io.vitharness.models.onnx.language;

import io.vitharness.data.published.ChatTemplate;
import io.vitharness.data.published.ProcessorReader;
import io.vitharness.data.published.SpecialTokens;
import io.vitharness.media.processor.PatchRows;
import io.vitharness.media.processor.Processor;
import io.vitharness.models.onnx.engine.CachedDecoder;
import io.vitharness.models.onnx.engine.Session;
import io.vitharness.models.onnx.family.Family;
import io.vitharness.models.onnx.family.Opening;
import io.vitharness.models.onnx.folder.ModelFolder;
import io.vitharness.models.onnx.text.ChatPrompt;
import io.vitharness.models.onnx.text.PlainPrompt;
import io.vitharness.models.onnx.text.PromptForm;
import io.vitharness.models.onnx.text.Tokens;
import io.vitharness.spi.Medium;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Folders of a vision encoder, a table of words and a decoder. What tells the families apart is data: how a picture is
 * seen, how positions are counted, how a prompt reads without a template.
 *
 * @param summary in plain words
 * @param marker what a written prompt has in the place of a picture
 * @param sight how a picture becomes rows
 * @param plain the prompt of a folder without a chat template, where the family has one
 * @param coordinates the convention of places in its text
 */
public record VisionLanguageFamily(
        Set<String> modelTypes,
        String summary,
        String marker,
        Sight sight,
        Optional<PlainPrompt> plain,
        long firstPlace,
        Optional<String> coordinates)
        implements Family {

    /** How a picture becomes rows. */
    public enum Sight {
        /** One picture, one block of rows. */
        WHOLE,
        /** The picture, then its tiles put together. */
        TILED,
        /** Tiles with their places, then the picture. */
        SPLIT,
        /** Patches of any resolution, with positions in a grid. */
        PATCHES
    }

    private static final String VISION = "vision_encoder";
    private static final String WORDS = "embed_tokens";
    private static final String DECODER = "decoder_model_merged";
    private static final int MOST_PICTURES = 64;

    public VisionLanguageFamily {
        modelTypes = Set.copyOf(modelTypes);
    }

    /** Every family of this kind, in the order of models.md 4.8. */
    public static List<Family> all() {
        String image = "<image>";
        Optional<PlainPrompt> none = Optional.empty();
        return List.of(
                new VisionLanguageFamily(
                        Set.of("llava", "vipllava"),
                        "LLaVA: one block of picture rows between the words",
                        image,
                        Sight.WHOLE,
                        Optional.of(new PlainPrompt("USER: ", image, "\n", "", " ASSISTANT:", false)),
                        0,
                        Optional.empty()),
                new VisionLanguageFamily(
                        Set.of("llava_next", "llava_onevision"),
                        "LLaVA-NeXT or LLaVA-OneVision: the picture and its tiles between the words",
                        image,
                        Sight.TILED,
                        none,
                        0,
                        Optional.empty()),
                new VisionLanguageFamily(
                        Set.of("moondream1", "llava_qwen2", "llava-qwen2"),
                        "Moondream or nanoLLaVA: one block of picture rows between the words",
                        image,
                        Sight.WHOLE,
                        Optional.of(new PlainPrompt("", image, "\n\n", "Question: ", "\n\nAnswer:", false)),
                        0,
                        Optional.empty()),
                new VisionLanguageFamily(
                        Set.of("idefics3", "smolvlm"),
                        "Idefics3 or SmolVLM: tiles with their places, then the whole picture",
                        image,
                        Sight.SPLIT,
                        none,
                        0,
                        Optional.empty()),
                new VisionLanguageFamily(
                        Set.of("paligemma"),
                        "PaliGemma: picture rows, then a task such as 'answer en ..' or 'detect ..'",
                        image,
                        Sight.WHOLE,
                        Optional.of(new PlainPrompt("", image, "", "<bos>", "\n", true)),
                        1,
                        Optional.of("paligemma")),
                new VisionLanguageFamily(
                        Set.of("qwen2_vl", "qwen2_5_vl"),
                        "Qwen2-VL: pictures of any resolution, positions in time, height and width",
                        "<|image_pad|>",
                        Sight.PATCHES,
                        none,
                        0,
                        Optional.empty()));
    }

    @Override
    public List<String> sessions(ModelFolder folder) {
        return List.of(VISION, WORDS, DECODER);
    }

    @Override
    public List<String> files() {
        return List.of("tokenizer.json", "preprocessor_config.json");
    }

    @Override
    public Model open(Opening opening) throws ModelException {
        Tokens tokens = opening.tokens();
        ModelFolder folder = opening.folder();
        long imageToken = Folders.imageToken(folder, tokens, marker);
        PromptForm form = form(opening);
        Eye eye = eye(opening, tokens.decodeWhole(new long[] {imageToken}));
        Words words = new WordTable(opening.session(WORDS));
        CachedDecoder decoder = decoder(opening.session(DECODER));
        PromptReader.Reading reading = new PromptReader.Reading(
                form,
                sight == Sight.PATCHES ? new Places.Grid() : new Places.Counted(firstPlace),
                imageToken,
                marker,
                opening.config().system(),
                opening.config().task().orElse(""));
        VisionLanguageModel.Habits habits = new VisionLanguageModel.Habits(
                Folders.ends(folder),
                Folders.rules(folder, opening.config()),
                Folders.beams(folder, opening.config()),
                opening.config().batch(),
                opening.workshop().seed(),
                Folders.context(folder),
                opening.config().coordinates().or(() -> coordinates));
        Set<Medium> gives = habits.coordinates().isPresent() ? Set.of(Medium.TEXT, Medium.REGION) : Set.of(Medium.TEXT);
        List<Session> sessions = opening.sessions();
        return new VisionLanguageModel(
                new VisionLanguageModel.Parts(new PromptReader(tokens, words, eye, reading), words, decoder, tokens),
                habits,
                new Capabilities(MOST_PICTURES, Set.of(Medium.TEXT, Medium.PICTURE), form instanceof ChatPrompt, 1)
                        .giving(gives),
                opening.card(),
                () -> {
                    tokens.close();
                    sessions.forEach(Session::close);
                });
    }

    private PromptForm form(Opening opening) throws ModelException {
        Optional<ChatPrompt> chat = ChatPrompt.of(opening.folder(), ChatTemplate.Kind.usual(marker + "\n"));
        if (chat.isPresent() && !modelTypes.contains("paligemma")) {
            opening.note("prompt", "chat template of the folder");
            return chat.get();
        }
        opening.note("prompt", "the family's own, without a chat template");
        String beginning = SpecialTokens.of(opening.folder().tokenizer()).getOrDefault("bos_token", "");
        return plain.map(words -> words.with(beginning))
                .orElseThrow(() -> ModelException.gone(opening.folder().path()
                        + " has no chat template: wanted chat_template.jinja, chat_template.json or 'chat_template' in"
                        + " tokenizer_config.json"));
    }

    private Eye eye(Opening opening, String token) throws ModelException {
        Processor processor = ProcessorReader.read(opening.folder().preprocessor());
        Session session = opening.session(VISION);
        return switch (sight) {
            case WHOLE -> new WholeEye(processor, new VisionEncoder(session, Set.of()), token);
            case TILED -> new TiledEye(processor, new VisionEncoder(session, Set.of()), token);
            case SPLIT -> new SplitEye(processor, new VisionEncoder(session, Set.of(SplitEye.MASK)), token);
            case PATCHES -> {
                if (processor instanceof PatchRows patches) {
                    yield new PatchEye(patches, new VisionEncoder(session, PatchEye.GRIDS), token);
                }
                throw ModelException.gone("preprocessor_config.json names the image processor '"
                        + ProcessorReader.kind(opening.folder().preprocessor()) + "'; wanted Qwen2VLImageProcessor");
            }
        };
    }

    private static CachedDecoder decoder(Session session) throws ModelException {
        CachedDecoder decoder = new CachedDecoder(session);
        Set<String> known = new HashSet<>(decoder.ownInputs());
        known.addAll(List.of("inputs_embeds", "attention_mask", "position_ids"));
        session.input("inputs_embeds");
        session.mayOnlyNeed(known);
        return decoder;
    }
}
