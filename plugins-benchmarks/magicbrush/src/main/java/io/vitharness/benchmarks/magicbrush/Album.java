package io.vitharness.benchmarks.magicbrush;

import io.vitharness.data.editing.EditSessions;
import io.vitharness.data.editing.PictureFiles;
import io.vitharness.spi.Image;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;

/** Where the pictures of edits are read from, one by one and only when asked for. May be shared between threads. */
interface Album extends Closeable {

    /** A picture by the path that its edit names. */
    Image read(String name) throws IOException;

    /** Where it stands, for messages. */
    String place(String name);

    /** 64 hexadecimal digits over the annotations and what is known of all pictures without reading them. */
    String hash();

    /** Picture files below the folder of a split; fails where one is absent. */
    static Album of(Path folder, Collection<String> names) throws IOException {
        PictureFiles files = PictureFiles.of(folder, EditSessions.files(folder), names);
        return new Album() {
            @Override
            public Image read(String name) throws IOException {
                return files.read(name);
            }

            @Override
            public String place(String name) {
                return files.path(name).toString();
            }

            @Override
            public String hash() {
                return files.hash();
            }

            @Override
            public void close() {
                // every picture opens and closes its file for itself
            }
        };
    }
}
