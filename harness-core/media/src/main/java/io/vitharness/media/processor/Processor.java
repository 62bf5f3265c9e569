package io.vitharness.media.processor;

import io.vitharness.media.Picture;

/** Makes an encoder's input of a picture. Safe to share between threads. */
public interface Processor {

    /**
     * Alpha is dropped, not blended; grey is repeated.
     *
     * @throws IllegalArgumentException for a picture whose shape the encoder cannot take
     */
    Processed process(Picture picture);
}
