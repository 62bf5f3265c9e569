package io.vitharness.data.answers;

import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How large an answer file may be: it comes from strangers.
 *
 * @param maxFileBytes of the file as it lies on disk
 * @param maxUnpackedBytes of everything that a sheet file unpacks to
 */
record AnswerLimits(long maxFileBytes, long maxUnpackedBytes) {

    static final AnswerLimits USUAL = new AnswerLimits(256L << 20, 512L << 20);

    void checkSize(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new DataException(
                    file + (Files.isDirectory(file) ? ": found a folder, wanted a file" : ": there is no such file"));
        }
        long size = Files.size(file);
        if (size > maxFileBytes) {
            throw new DataException(file + ": " + size + " bytes, but an answer file has at most " + maxFileBytes);
        }
        if (size == 0) {
            throw new DataException(file + ": the file is empty");
        }
    }
}
