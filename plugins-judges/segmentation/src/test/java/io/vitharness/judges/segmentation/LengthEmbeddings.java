package io.vitharness.judges.segmentation;

import io.vitharness.spi.Part;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.EmbeddingModel;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.Request;
import java.util.List;

/** An empty text is (0, 1), any other (1, 0). */
final class LengthEmbeddings implements EmbeddingModel {

    @Override
    public List<Double> embedding(Part part) {
        return part instanceof Part.Text text && text.text().isEmpty() ? List.of(0.0, 1.0) : List.of(1.0, 0.0);
    }

    @Override
    public ModelCard card() {
        return ModelCard.of("length", "length 1");
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
