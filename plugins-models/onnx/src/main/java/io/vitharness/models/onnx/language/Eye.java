package io.vitharness.models.onnx.language;

import io.vitharness.media.Picture;
import io.vitharness.spi.model.ModelException;

/** Turns a picture into rows between the words: a family's own way. */
interface Eye {

    Seen see(Picture picture) throws ModelException;
}
