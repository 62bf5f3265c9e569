package io.vitharness.benchmarks.vqa;

import io.vitharness.spi.Image;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Where the pictures of a set are read from, one by one and only when asked for. May be shared between threads. */
interface Pictures extends Closeable {

    /** The picture of a question; empty where the suite wants none. */
    Optional<Image> of(Item item) throws IOException;

    /** What is known of all pictures without reading them, for the hash over the data. */
    String inventory();

    @Override
    void close();

    /** No pictures: recorded answers are judged, nothing can be asked. */
    static Pictures none() {
        return new Pictures() {
            @Override
            public Optional<Image> of(Item item) {
                return Optional.empty();
            }

            @Override
            public String inventory() {
                return "";
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }
}
