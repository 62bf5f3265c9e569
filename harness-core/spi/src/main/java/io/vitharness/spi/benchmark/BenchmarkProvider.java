package io.vitharness.spi.benchmark;

import io.vitharness.spi.Plugin;
import java.io.IOException;
import java.nio.file.Path;

/** Opens benchmarks of one family. Implemented by plugins; the configuration record is bound as for models. */
public interface BenchmarkProvider<C extends Record> extends Plugin {

    Class<C> configType();

    /**
     * Reads the published files at a place; never downloads.
     *
     * @param data the file or folder that the suite names
     * @throws DataException when the files are not what the benchmark needs; says file, line, found and wanted
     */
    Benchmark open(C config, Path data) throws IOException;
}
