package io.vitharness.judges.dialogue;

import io.vitharness.media.PictureDecoder;
import io.vitharness.media.PictureException;
import io.vitharness.spi.Part;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.EmbeddingModel;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.Request;
import java.util.List;

/** The vector of a grey picture is (its level, 100). */
final class GreyEmbeddings implements EmbeddingModel {

    @Override
    public List<Double> embedding(Part part) {
        try {
            byte[] bytes = ((Part.Picture) part).image().bytes();
            return List.of((double) new PictureDecoder().decode(bytes).sample(0, 0, 0), 100.0);
        } catch (PictureException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ModelCard card() {
        return ModelCard.of("grey", "grey 1");
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.everything();
    }

    @Override
    public Answer answer(Request request) {
        return Answer.text("");
    }

    @Override
    public void close() {
        // holds nothing
    }
}
