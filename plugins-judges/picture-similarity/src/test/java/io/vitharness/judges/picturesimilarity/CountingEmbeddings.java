package io.vitharness.judges.picturesimilarity;

import io.vitharness.spi.Part;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.EmbeddingModel;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.Request;
import java.util.List;

/** Every picture is (1, 0); a text is (its length, 1). */
final class CountingEmbeddings implements EmbeddingModel {

    @Override
    public List<Double> embedding(Part part) {
        return part instanceof Part.Text text ? List.of((double) text.text().length(), 1.0) : List.of(1.0, 0.0);
    }

    @Override
    public ModelCard card() {
        return ModelCard.of("counting", "counting 1");
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
