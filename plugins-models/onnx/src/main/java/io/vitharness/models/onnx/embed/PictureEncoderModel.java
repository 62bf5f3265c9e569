package io.vitharness.models.onnx.embed;

import io.vitharness.media.processor.Processor;
import io.vitharness.models.onnx.engine.Session;
import io.vitharness.models.onnx.engine.Tensor;
import io.vitharness.models.onnx.picture.PictureReader;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.EmbeddingModel;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.Request;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * DINO and other encoders of pictures alone: a picture's vector is its class token behind the last norm, the first row of
 * {@code last_hidden_state}. One call at a time.
 */
final class PictureEncoderModel implements EmbeddingModel {

    static final String STATES = "last_hidden_state";

    private final Session session;
    private final Processor processor;
    private final ModelCard card;
    private final PictureReader pictures = new PictureReader();

    PictureEncoderModel(Session session, Processor processor, ModelCard card) {
        this.session = session;
        this.processor = processor;
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
        throw ModelException.permanent(
                card.system() + " writes no text; lend it to a judge for the vectors of pictures");
    }

    @Override
    public List<Double> embedding(Part part) throws ModelException {
        if (part instanceof Part.Picture picture) {
            Tensor states = session.run(Map.of(
                            "pixel_values",
                            Towers.tensor(processor
                                    .process(pictures.read(picture.image()))
                                    .pixels())))
                    .get(STATES);
            return Vectors.doubles(states.floats(0, states.length(-1)));
        }
        throw ModelException.permanent(card.system() + " turns pictures into vectors, not a "
                + part.getClass().getSimpleName());
    }

    @Override
    public void close() {
        session.close();
    }
}
