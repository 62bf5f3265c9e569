package io.vitharness.models.tensorflow.folder;

import io.vitharness.data.published.Settings;
import io.vitharness.models.tensorflow.decode.CausalModel;
import io.vitharness.models.tensorflow.decode.SequenceModel;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Placement;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelCard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Opens a published checkpoint folder as the model that its {@code config.json} says it is. */
public final class PublishedModels {

    private static final List<String> KINDS = List.of("clip", "instructblip", "llama", "llava", "sam", "t5");

    private final CheckpointFolder folder;
    private final Rules rules;
    private final List<AutoCloseable> opened = new ArrayList<>();

    private PublishedModels(CheckpointFolder folder, Rules rules) {
        this.folder = folder;
        this.rules = rules;
    }

    /** On the processor. */
    public static Model open(CheckpointFolder folder, Rules rules, int threads) throws IOException {
        return open(folder, rules, threads, Placement.PROCESSOR);
    }

    /**
     * Reads all weights; nothing stays open where that fails.
     *
     * @param threads processor threads; they decide the last bits of every sum
     * @throws IllegalArgumentException lists what in the folder does not fit
     */
    public static Model open(CheckpointFolder folder, Rules rules, int threads, Placement placement)
            throws IOException {
        PublishedModels opening = new PublishedModels(folder, rules);
        boolean isOpen = false;
        try {
            Model model = opening.open(threads, placement);
            isOpen = true;
            return model;
        } finally {
            if (!isOpen) {
                Opened.close(opening.opened);
            }
        }
    }

    private Model open(int threads, Placement placement) throws IOException {
        String kind = folder.kind();
        if (!KINDS.contains(kind)) {
            throw folder.config().wrong("model_type", "one of " + KINDS);
        }
        checkRules(kind);
        ModelCard card = PublishedCards.card(folder, rules, threads, placement);
        Engine engine = kept(new Engine(threads, placement));
        return switch (kind) {
            case "clip" -> clip(engine, card);
            case "sam" -> sam(engine, card);
            case "llava" -> llava(engine, card);
            case "instructblip" -> instructBlip(engine, card);
            case "t5" -> t5(engine, card);
            default -> llama(engine, card);
        };
    }

    private void checkRules(String kind) {
        List<String> heeded = switch (kind) {
            case "sam" -> List.of();
            case "clip" -> List.of("template", "pad-square");
            case "llava" -> rules.keys();
            default -> List.of("beams", "repetition-penalty", "length-penalty", "min-tokens", "template");
        };
        List<String> idle =
                rules.keys().stream().filter(key -> !heeded.contains(key)).toList();
        if (!idle.isEmpty()) {
            throw new IllegalArgumentException("'writing': keys " + idle + " change nothing for a model of the type '"
                    + kind + "'; it heeds " + heeded);
        }
    }

    private Model clip(Engine engine, ModelCard card) throws IOException {
        Tokenizer tokenizer = kept(new Tokenizer(folder.path()));
        Pictures pictures = new Pictures(Processors.of(folder.path(), rules.padSquare()));
        ClipNet net = new ClipNet(folder, engine);
        net.fill(folder);
        return new ClipModel(new ClipModel.Made(net, tokenizer, pictures, opened), rules, card);
    }

    private Model sam(Engine engine, ModelCard card) throws IOException {
        Pictures pictures = new Pictures(Processors.of(folder.path(), false));
        SamNet net = new SamNet(folder, engine);
        net.fill(folder);
        return new SamModel(net, pictures, card, opened);
    }

    private Model llama(Engine engine, ModelCard card) throws IOException {
        Tokenizer tokenizer = kept(new Tokenizer(folder.path()));
        LlamaNet net = new LlamaNet(folder, engine);
        net.fill(folder);
        Speaker speaker = speaker(net.language(), tokenizer, folder.config());
        return speaking(new Parts(speaker, new Eyes.None(tokenizer), tokenizer), "", card);
    }

    private Model t5(Engine engine, ModelCard card) throws IOException {
        Tokenizer tokenizer = kept(new Tokenizer(folder.path()));
        T5Net net = new T5Net(folder, engine);
        net.fill(folder);
        Speaker speaker = speaker(net.language(), tokenizer, folder.config());
        return speaking(new Parts(speaker, new Eyes.None(tokenizer), tokenizer), "", card);
    }

    private Model llava(Engine engine, ModelCard card) throws IOException {
        Tokenizer tokenizer = kept(new Tokenizer(folder.path()));
        LlavaNet net = new LlavaNet(folder, engine);
        Eyes eyes = new LlavaEyes(net, folder, tokenizer, rules);
        net.fill(folder);
        Settings text = folder.config().in("text_config");
        Speaker speaker = speaker(net.language(), tokenizer, text);
        return speaking(new Parts(speaker, eyes, tokenizer), LlavaEyes.word(folder) + "\n", card);
    }

    private Model instructBlip(Engine engine, ModelCard card) throws IOException {
        Tokenizer tokenizer = kept(new Tokenizer(folder.path()));
        InstructBlipNet net = new InstructBlipNet(folder, engine);
        Eyes eyes = kept(new InstructBlipEyes(net, folder, tokenizer));
        net.fill(folder);
        Settings text = folder.config().in("text_config");
        Speaker speaker = net.causal().isPresent()
                ? speaker(net.causal().get(), tokenizer, text)
                : speaker(net.sequence().orElseThrow(), tokenizer, text);
        return speaking(new Parts(speaker, eyes, tokenizer), "", card);
    }

    private record Parts(Speaker speaker, Eyes eyes, Tokenizer tokenizer) {}

    private Model speaking(Parts parts, String picture, ModelCard card) throws IOException {
        Wording wording = new Wording(folder.path(), rules, picture);
        return new PublishedModel(
                new PublishedModel.Made(parts.speaker(), parts.eyes(), wording, parts.tokenizer(), opened),
                rules,
                card);
    }

    private Speaker speaker(CausalModel model, Tokenizer tokenizer, Settings text) throws IOException {
        int context = text.whole("max_position_embeddings", 2048);
        return new CausalSpeaker(model, tokenizer, context, folder.ends(text));
    }

    private Speaker speaker(SequenceModel model, Tokenizer tokenizer, Settings text) throws IOException {
        int start = text.whole("decoder_start_token_id", text.whole("pad_token_id", 0));
        return new SequenceSpeaker(model, tokenizer, start, folder.ends(text));
    }

    private <T extends AutoCloseable> T kept(T part) {
        opened.add(part);
        return part;
    }
}
