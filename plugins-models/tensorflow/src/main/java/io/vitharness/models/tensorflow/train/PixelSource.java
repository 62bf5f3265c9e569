package io.vitharness.models.tensorflow.train;

/** Pictures as an encoder takes them. */
interface PixelSource {

    /** The pixels of the picture of an index. */
    float[] pixels(long index);
}
