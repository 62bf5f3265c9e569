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
import java.util.function.Function;

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
            Made made = opening.make(threads, placement);
            ModelCard card = PublishedCards.card(folder, rules, threads, placement);
            made.net().fill(folder);
            Model model = made.model().apply(card);
            isOpen = true;
            return model;
        } finally {
            if (!isOpen) {
                Opened.close(opening.opened);
            }
        }
    }

    /**
     * Makes all of a folder's model but its weights, of which it compares names, types and shapes with what
     * {@code config.json} wants.
     *
     * @throws IllegalArgumentException lists what does not fit
     */
    public static void check(CheckpointFolder folder, Rules rules) throws IOException {
        PublishedModels trial = new PublishedModels(folder, rules);
        try {
            trial.make(1, Placement.PROCESSOR);
        } finally {
            Opened.close(trial.opened);
        }
    }

    /** A model without weights, and what gives it them. */
    private record Made(Net net, Function<ModelCard, Model> model) {}

    private Made make(int threads, Placement placement) throws IOException {
        String kind = kind();
        checkRules(kind);
        Engine engine = kept(new Engine(threads, placement));
        return switch (kind) {
            case "clip" -> clip(engine);
            case "sam" -> sam(engine);
            case "llava" -> llava(engine);
            case "instructblip" -> instructBlip(engine);
            case "t5" -> t5(engine);
            default -> llama(engine);
        };
    }

    private String kind() {
        String kind = folder.kind();
        if (!KINDS.contains(kind)) {
            throw folder.config().wrong("model_type", "one of " + KINDS);
        }
        return kind;
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

    private Made clip(Engine engine) throws IOException {
        ClipNet net = fitting(new ClipNet(folder, engine));
        Tokenizer tokenizer = kept(new Tokenizer(folder.path()));
        Pictures pictures = new Pictures(Processors.of(folder.path(), rules.padSquare()));
        return new Made(net, card -> new ClipModel(new ClipModel.Made(net, tokenizer, pictures, opened), rules, card));
    }

    private Made sam(Engine engine) throws IOException {
        SamNet net = fitting(new SamNet(folder, engine));
        Pictures pictures = new Pictures(Processors.of(folder.path(), false));
        return new Made(net, card -> new SamModel(net, pictures, card, opened));
    }

    private Made llama(Engine engine) throws IOException {
        LlamaNet net = fitting(new LlamaNet(folder, engine));
        Tokenizer tokenizer = kept(new Tokenizer(folder.path()));
        Speaker speaker = speaker(net.language(), tokenizer, folder.config());
        return new Made(net, speaking(new Parts(speaker, new Eyes.None(tokenizer), tokenizer), ""));
    }

    private Made t5(Engine engine) throws IOException {
        T5Net net = fitting(new T5Net(folder, engine));
        Tokenizer tokenizer = kept(new Tokenizer(folder.path()));
        Speaker speaker = speaker(net.language(), tokenizer, folder.config());
        return new Made(net, speaking(new Parts(speaker, new Eyes.None(tokenizer), tokenizer), ""));
    }

    private Made llava(Engine engine) throws IOException {
        LlavaNet net = fitting(new LlavaNet(folder, engine));
        Tokenizer tokenizer = kept(new Tokenizer(folder.path()));
        Eyes eyes = new LlavaEyes(net, folder, tokenizer, rules);
        Speaker speaker = speaker(net.language(), tokenizer, folder.config().in("text_config"));
        return new Made(net, speaking(new Parts(speaker, eyes, tokenizer), LlavaEyes.word(folder) + "\n"));
    }

    private Made instructBlip(Engine engine) throws IOException {
        InstructBlipNet net = fitting(new InstructBlipNet(folder, engine));
        Tokenizer tokenizer = kept(new Tokenizer(folder.path()));
        Eyes eyes = kept(new InstructBlipEyes(net, folder, tokenizer));
        Settings text = folder.config().in("text_config");
        Speaker speaker = net.causal().isPresent()
                ? speaker(net.causal().get(), tokenizer, text)
                : speaker(net.sequence().orElseThrow(), tokenizer, text);
        return new Made(net, speaking(new Parts(speaker, eyes, tokenizer), ""));
    }

    private record Parts(Speaker speaker, Eyes eyes, Tokenizer tokenizer) {}

    private Function<ModelCard, Model> speaking(Parts parts, String picture) throws IOException {
        Wording wording = new Wording(folder.path(), rules, picture);
        return card -> new PublishedModel(
                new PublishedModel.Made(parts.speaker(), parts.eyes(), wording, parts.tokenizer(), opened),
                rules,
                card);
    }

    private Speaker speaker(CausalModel model, Tokenizer tokenizer, Settings text) throws IOException {
        return new CausalSpeaker(model, tokenizer, Configs.context(text), folder.ends(text));
    }

    private Speaker speaker(SequenceModel model, Tokenizer tokenizer, Settings text) throws IOException {
        int start = text.whole("decoder_start_token_id", text.whole("pad_token_id", 0));
        return new SequenceSpeaker(model, tokenizer, start, folder.ends(text));
    }

    /** Lists tensors that do not fit, before anything else of the folder is looked at. */
    private <N extends Net> N fitting(N net) {
        net.check(folder);
        return net;
    }

    private <T extends AutoCloseable> T kept(T part) {
        opened.add(part);
        return part;
    }
}
