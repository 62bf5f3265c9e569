package io.vitharness.benchmarks.referring;

import io.vitharness.data.files.PictureFiles;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the files of a split say.
 *
 * @param expressions by id, in order
 * @param hash SHA-256 of what was read, 64 hexadecimal digits
 */
record Content(Map<String, Expression> expressions, PictureFiles pictures, String hash, List<String> notes) {

    Content {
        expressions = Collections.unmodifiableMap(new LinkedHashMap<>(expressions));
        notes = List.copyOf(notes);
    }
}
