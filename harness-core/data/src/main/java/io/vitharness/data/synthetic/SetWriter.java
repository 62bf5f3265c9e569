package io.vitharness.data.synthetic;

import java.io.IOException;
import java.nio.file.Path;

/** Writes the files of one kind of set into an empty folder. */
interface SetWriter {

    void write(SyntheticSet set, Path folder) throws IOException;
}
