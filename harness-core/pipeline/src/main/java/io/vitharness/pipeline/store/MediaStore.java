package io.vitharness.pipeline.store;

import io.vitharness.spi.Image;
import java.io.IOException;

/** Keeps pictures by their SHA-256. */
public interface MediaStore {

    void put(Image image) throws IOException;

    /** Throws when the picture is absent or its bytes do not have this hash. */
    Image get(String sha256) throws IOException;
}
