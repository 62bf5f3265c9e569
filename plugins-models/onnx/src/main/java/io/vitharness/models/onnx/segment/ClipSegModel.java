package io.vitharness.models.onnx.segment;

import io.vitharness.media.Picture;
import io.vitharness.media.Size;
import io.vitharness.media.processor.PixelValues;
import io.vitharness.media.processor.Processor;
import io.vitharness.models.onnx.engine.Session;
import io.vitharness.models.onnx.engine.Tensor;
import io.vitharness.models.onnx.picture.PictureReader;
import io.vitharness.models.onnx.text.TextRows;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.Request;
import io.vitharness.spi.model.Usage;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * CLIPSeg: the prompt's text says what is looked for, the answer is one mask, where a pixel's probability is above one
 * half; the graph's logits are brought to the picture's size before they are cut. One call at a time.
 */
final class ClipSegModel implements Model {

    static final String LOGITS = "logits";

    private final Session session;
    private final TextRows texts;
    private final Processor processor;
    private final ModelCard card;
    private final Runnable closing;
    private final PictureReader pictures = new PictureReader();

    ClipSegModel(Session session, TextRows texts, Processor processor, ModelCard card, Runnable closing) {
        this.session = session;
        this.texts = texts;
        this.processor = processor;
        this.card = card;
        this.closing = closing;
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(1, EnumSet.of(Medium.TEXT, Medium.PICTURE), false, 1)
                .giving(EnumSet.of(Medium.REGION));
    }

    @Override
    public Answer answer(Request request) throws ModelException {
        String wanted = request.prompt().text();
        Picture picture = pictures.only(request.prompt(), "CLIPSeg");
        Plane whole = logits(picture, wanted).resized(picture.size());
        Part.Region region = new Part.Region(0, whole.shape(), wanted, OptionalDouble.empty());
        return new Answer(List.of(region), Answer.Stop.END, Usage.UNKNOWN, List.of(), Optional.empty());
    }

    /** What the graph says of each of its own pixels. */
    Plane logits(Picture picture, String wanted) throws ModelException {
        PixelValues pixels = processor.process(picture).pixels();
        long[] shape = pixels.shape().stream().mapToLong(Integer::longValue).toArray();
        Map<String, Tensor> feeds = new HashMap<>(texts.of(List.of(wanted)).feeds());
        feeds.put("pixel_values", Tensor.floats(pixels.values(), shape));
        Tensor logits = session.run(feeds).get(LOGITS);
        return new Plane(new Size(logits.length(-1), logits.length(-2)), logits.floats());
    }

    @Override
    public void close() {
        closing.run();
    }
}
