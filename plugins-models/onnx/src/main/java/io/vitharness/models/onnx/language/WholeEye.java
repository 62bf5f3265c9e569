package io.vitharness.models.onnx.language;

import io.vitharness.media.Picture;
import io.vitharness.media.processor.Processed;
import io.vitharness.media.processor.Processor;
import io.vitharness.spi.model.ModelException;
import java.util.Map;

/** LLaVA, Moondream, PaliGemma: one picture, one block of rows, as many image tokens. */
record WholeEye(Processor processor, VisionEncoder encoder, String imageToken) implements Eye {

    @Override
    public Seen see(Picture picture) throws ModelException {
        Processed processed = processor.process(picture);
        VisionRows features = encoder.encode(processed.pixels(), Map.of());
        return new Seen(imageToken.repeat(features.all()), features.values(), features.all(), processed.grid());
    }
}
