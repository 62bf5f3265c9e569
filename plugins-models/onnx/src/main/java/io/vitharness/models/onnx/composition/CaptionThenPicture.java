package io.vitharness.models.onnx.composition;

import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.Request;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * A model that writes, and one that draws what was written. The answer holds the text and then the picture; a first answer
 * without words is answered by itself.
 */
final class CaptionThenPicture implements Model {

    private final Model writer;
    private final Model painter;
    private final ModelCard card;

    CaptionThenPicture(Model writer, Model painter, ModelCard card) {
        this.writer = writer;
        this.painter = painter;
        this.card = card;
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public Capabilities capabilities() {
        Capabilities first = writer.capabilities();
        return new Capabilities(
                first.picturesPerPrompt(),
                first.reads(),
                EnumSet.of(Medium.TEXT, Medium.PICTURE),
                first.multiTurn(),
                Math.min(first.parallelCalls(), painter.capabilities().parallelCalls()));
    }

    @Override
    public Answer answer(Request request) throws ModelException, InterruptedException {
        Answer said = writer.answer(request);
        if (said.text().isBlank()) {
            return said;
        }
        Prompt prompt = Prompt.of(new Part.Text(said.text().strip()));
        Answer drawn = painter.answer(new Request(prompt, request.decoding()));
        List<Part> parts = new ArrayList<>(List.of(new Part.Text(said.text())));
        drawn.parts().stream().filter(Part.Picture.class::isInstance).forEach(parts::add);
        if (parts.size() == 1) {
            throw ModelException.permanent(painter.card().system() + " drew no picture");
        }
        return new Answer(parts, said.stop(), said.usage(), List.of(), Optional.empty());
    }

    @Override
    public void close() {
        writer.close();
        painter.close();
    }
}
