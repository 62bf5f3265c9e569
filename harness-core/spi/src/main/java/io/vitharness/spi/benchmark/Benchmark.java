package io.vitharness.spi.benchmark;

import java.io.IOException;
import java.util.List;

/** A data set with its official way of asking and judging. May be shared between threads. */
public interface Benchmark extends AutoCloseable {

    BenchmarkCard card();

    /** How this benchmark, as configured, is asked and judged. */
    Protocol protocol();

    /** Every sample's id, in the benchmark's own order; unique; the same at every call. */
    List<String> sampleIds();

    /** Reads one sample and only the files that it needs; safe from many threads. */
    Sample sample(String id) throws IOException;

    /** The group of one sample; worth overriding where it can be told without reading the sample. */
    default String group(String id) throws IOException {
        return sample(id).question().group();
    }

    @Override
    void close();
}
