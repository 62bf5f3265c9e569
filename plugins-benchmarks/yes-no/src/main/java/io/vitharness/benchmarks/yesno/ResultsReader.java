package io.vitharness.benchmarks.yesno;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Reads the official results files of a benchmark. */
interface ResultsReader {

    /** Answers by sample id; empty when the file is none of this benchmark's. */
    Optional<Map<String, String>> read(Path file) throws IOException;
}
