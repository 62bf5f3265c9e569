package io.vitharness.models.baselines;

import io.vitharness.spi.Image;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.Request;
import io.vitharness.spi.model.Usage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives the last picture of the prompt back as it is: what editing nothing is worth. Has no state. */
record CopyModel(String fallback) implements Model {

    @Override
    public ModelCard card() {
        return ModelCard.of("baseline", "baselines 1: last picture of the prompt, else '" + fallback + "'");
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.everything().giving(Set.of(Medium.PICTURE));
    }

    @Override
    public Answer answer(Request request) {
        List<Image> pictures = request.prompt().pictures();
        if (pictures.isEmpty()) {
            return Answer.text(fallback);
        }
        Part copy = new Part.Picture(pictures.get(pictures.size() - 1));
        return new Answer(List.of(copy), Answer.Stop.END, Usage.UNKNOWN, List.of(), Optional.empty());
    }

    @Override
    public void close() {
        // holds nothing
    }
}
