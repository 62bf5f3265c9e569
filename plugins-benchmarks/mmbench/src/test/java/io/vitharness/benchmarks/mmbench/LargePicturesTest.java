package io.vitharness.benchmarks.mmbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.testkit.Configs;
import io.vitharness.testkit.Pictures;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Run with {@code -Pbenchmarks -Dtest.jvm.extra=-Xmx256m}: pictures of 8 MB stream through a small heap. */
@Tag("benchmark")
class LargePicturesTest {

    private static final int SAMPLES = 60;
    private static final int BYTES = 8 << 20;

    @Test
    void picturesStreamThroughASmallHeap(@TempDir Path folder) throws IOException {
        Path file = write(folder.resolve("large.tsv"));
        long heap = Runtime.getRuntime().maxMemory();

        try (Benchmark benchmark = new MmbenchProvider().open(Configs.defaults(MmbenchConfig.class), file)) {
            for (String id : benchmark.sampleIds()) {
                assertThat(benchmark
                                .sample(id)
                                .question()
                                .prompt()
                                .pictures()
                                .get(0)
                                .size())
                        .isEqualTo(BYTES);
            }
        }

        assertThat((long) SAMPLES * BYTES)
                .as("more than the heap of %d bytes holds", heap)
                .isGreaterThan(256 << 20);
    }

    private static Path write(Path file) throws IOException {
        byte[] picture = Arrays.copyOf(Pictures.png(8, 8, 1), BYTES);
        String base64 = Base64.getEncoder().encodeToString(picture);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("index\tquestion\tA\tB\tanswer\timage\n");
            for (int index = 1; index <= SAMPLES; index++) {
                out.write(index + "\tWhat?\tyes\tno\tA\t");
                out.write(base64);
                out.write("\n");
            }
        }
        return file;
    }
}
