package io.vitharness.benchmarks.captions;

import java.util.List;
import java.util.Optional;

/**
 * A picture with what people wrote of it.
 *
 * @param file its file's name below one of the picture folders
 * @param domain of NoCaps
 */
record Described(String id, String file, Optional<String> domain, List<String> captions) {

    Described {
        captions = List.copyOf(captions);
    }
}
