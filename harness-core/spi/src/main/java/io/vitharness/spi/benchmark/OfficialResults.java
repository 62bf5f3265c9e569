package io.vitharness.spi.benchmark;

import io.vitharness.spi.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A benchmark that reads the results files in which its authors or its field record answers; {@code import} asks it. */
public interface OfficialResults extends Benchmark {

    /**
     * The answers of a file or folder by sample id.
     *
     * @return empty when it is no such file: it is then read as a table or as lines of ids and answers
     * @throws DataException when it is such a file, but broken; says where, what was found and what would be right
     */
    Optional<Map<String, List<Part>>> results(Path file) throws IOException;
}
