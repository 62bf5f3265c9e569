package io.vitharness.models.onnx.embed;

import io.vitharness.media.Picture;
import io.vitharness.media.processor.Processor;
import io.vitharness.models.onnx.picture.PictureReader;
import io.vitharness.models.onnx.text.TextRows;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * CLIP or SigLIP. It writes nothing: it tells which of given texts fits the prompt's picture best, or its region, and
 * turns pictures and texts into vectors. Texts that come back are read once. One call at a time.
 */
final class DualEncoderModel implements RankingModel, EmbeddingModel {

    /** Enough for the class names of every benchmark; some 16 MB at 512 numbers a text. */
    private static final int REMEMBERED = 8192;

    /** What the model is made of; {@code batch} texts are read side by side. */
    record Parts(Towers towers, TextRows texts, Processor processor, Scoring scoring, Scale scale, int batch) {}

    private final Parts parts;
    private final ModelCard card;
    private final Runnable closing;
    private final PictureReader pictures = new PictureReader();
    private final Map<String, float[]> known = new LinkedHashMap<>();

    DualEncoderModel(Parts parts, ModelCard card, Runnable closing) {
        this.parts = parts;
        this.card = card;
        this.closing = closing;
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(1, EnumSet.of(Medium.TEXT, Medium.PICTURE, Medium.REGION), false, 1);
    }

    @Override
    public Answer answer(Request request) throws ModelException {
        throw ModelException.permanent(
                card.system() + " writes no text; ask it to rank choices, or lend it to a judge for its vectors");
    }

    /** How well each choice fits; what the prompt says beside its picture and its region is not looked at. */
    @Override
    public List<LogLikelihood> logLikelihoods(Prompt prompt, List<String> choices)
            throws ModelException, InterruptedException {
        float[] seen = vector(Crop.of(pictures.only(prompt, card.system()), prompt));
        List<float[]> read = vectors(choices);
        double[] scores = read.stream()
                .mapToDouble(text -> parts.scale().score(seen, text))
                .toArray();
        return parts.scoring().likelihoods(scores);
    }

    @Override
    public List<Double> embedding(Part part) throws ModelException, InterruptedException {
        if (part instanceof Part.Picture picture) {
            return Vectors.doubles(vector(pictures.read(picture.image())));
        }
        if (part instanceof Part.Text text) {
            return Vectors.doubles(vectors(List.of(text.text())).get(0));
        }
        throw ModelException.permanent(card.system() + " turns pictures and texts into vectors, not a "
                + part.getClass().getSimpleName());
    }

    @Override
    public void close() {
        closing.run();
    }

    private float[] vector(Picture picture) throws ModelException {
        return parts.towers().picture(parts.processor().process(picture).pixels());
    }

    private List<float[]> vectors(List<String> texts) throws ModelException, InterruptedException {
        List<String> fresh =
                texts.stream().distinct().filter(text -> !known.containsKey(text)).toList();
        if (known.size() + fresh.size() > REMEMBERED) {
            known.clear();
            fresh = texts.stream().distinct().toList();
        }
        for (int from = 0; from < fresh.size(); from += parts.batch()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the model was asked to stop");
            }
            List<String> some = fresh.subList(from, Math.min(fresh.size(), from + parts.batch()));
            List<float[]> read = parts.towers().texts(parts.texts().of(some));
            for (int i = 0; i < some.size(); i++) {
                known.put(some.get(i), read.get(i));
            }
        }
        List<float[]> vectors = new ArrayList<>();
        for (String text : texts) {
            vectors.add(known.get(text));
        }
        return vectors;
    }
}
