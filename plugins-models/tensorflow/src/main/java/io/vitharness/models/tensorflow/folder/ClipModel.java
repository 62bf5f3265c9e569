package io.vitharness.models.tensorflow.folder;

import io.vitharness.models.tensorflow.decode.Logits;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.EmbeddingModel;
import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.RankingModel;
import io.vitharness.spi.model.Request;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A published CLIP. It writes nothing: it tells which of given choices fits the prompt's picture best, and turns
 * pictures and texts into vectors. May be asked by several threads.
 */
final class ClipModel implements RankingModel, EmbeddingModel {

    private final ClipNet net;
    private final Tokenizer tokenizer;
    private final Pictures pictures;
    private final Rules rules;
    private final ModelCard card;
    private final List<AutoCloseable> opened;

    /** What a CLIP is made of; {@code opened} is closed with it. */
    record Made(ClipNet net, Tokenizer tokenizer, Pictures pictures, List<AutoCloseable> opened) {
        Made {
            opened = List.copyOf(opened);
        }
    }

    ClipModel(Made made, Rules rules, ModelCard card) {
        this.net = made.net();
        this.tokenizer = made.tokenizer();
        this.pictures = made.pictures();
        this.opened = made.opened();
        this.rules = rules;
        this.card = card;
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(1, EnumSet.of(Medium.TEXT, Medium.PICTURE), false, 1);
    }

    @Override
    public Answer answer(Request request) throws ModelException {
        throw ModelException.permanent("CLIP writes no text; ask it to rank choices, or for vectors");
    }

    /** The softmax over the choices, as CLIP classifies; what the prompt says beside its picture is not looked at. */
    @Override
    public List<LogLikelihood> logLikelihoods(Prompt prompt, List<String> choices) throws ModelException {
        if (prompt.pictures().size() != 1) {
            throw ModelException.permanent("CLIP compares one picture with texts, but the prompt has "
                    + prompt.pictures().size());
        }
        float[] picture = net.picture(pictures.pixels(prompt.pictures().get(0)));
        int space = net.config().space();
        float[] texts = new float[choices.size() * space];
        for (int i = 0; i < choices.size(); i++) {
            System.arraycopy(text(choices.get(i)), 0, texts, i * space, space);
        }
        float[] logits = net.logits(picture, texts);
        return IntStream.range(0, logits.length)
                .mapToObj(i -> new LogLikelihood(Logits.logShare(logits, 0, logits.length, i), 1))
                .toList();
    }

    @Override
    public List<Double> embedding(Part part) throws ModelException {
        if (part instanceof Part.Picture picture) {
            return doubles(net.picture(pictures.pixels(picture.image())));
        }
        if (part instanceof Part.Text text) {
            return doubles(text(text.text()));
        }
        throw ModelException.permanent("CLIP turns pictures and texts into vectors, not a "
                + part.getClass().getSimpleName());
    }

    @Override
    public void close() {
        Opened.close(opened);
    }

    private float[] text(String text) throws ModelException {
        int[] tokens = tokenizer.encode(rules.put(text).orElse(text), true);
        int most = net.config().text().context();
        if (tokens.length > most) {
            throw ModelException.permanent("a text has " + tokens.length + " tokens; CLIP reads at most " + most
                    + " and nothing is cut off in silence");
        }
        return net.text(tokens);
    }

    private static List<Double> doubles(float[] values) {
        List<Double> all = new ArrayList<>();
        for (float value : values) {
            all.add((double) value);
        }
        return all;
    }
}
