package io.vitharness.models.onnx.detect;

import io.vitharness.media.Picture;
import io.vitharness.spi.model.ModelException;
import java.util.List;

/** Finds places in one picture. One call at a time. */
interface Detector {

    /**
     * The places found, in any order.
     *
     * @param text what is asked; passed over by detectors whose classes are fixed
     */
    List<Found> find(Picture picture, String text) throws ModelException;
}
