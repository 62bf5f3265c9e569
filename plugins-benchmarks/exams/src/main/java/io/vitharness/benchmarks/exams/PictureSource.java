package io.vitharness.benchmarks.exams;

import io.vitharness.spi.Image;
import java.io.Closeable;
import java.io.IOException;

/** Where the pictures of a benchmark come from. May be shared between threads. */
interface PictureSource extends Closeable {

    /** Reads a picture by its name. */
    Image open(String name) throws IOException;

    @Override
    default void close() throws IOException {
        // most sources hold nothing open
    }
}
