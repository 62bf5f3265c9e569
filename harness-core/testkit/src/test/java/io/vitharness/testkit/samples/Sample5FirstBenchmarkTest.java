package io.vitharness.testkit.samples;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.testkit.BenchmarkContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sample5FirstBenchmarkTest extends BenchmarkContract<Sample5FirstBenchmark.Config> {

    @Override
    protected BenchmarkProvider<Sample5FirstBenchmark.Config> provider() {
        return new Sample5FirstBenchmark();
    }

    @Override
    protected Sample5FirstBenchmark.Config config() {
        return new Sample5FirstBenchmark.Config();
    }

    @Override
    protected Path data(Path folder) throws IOException {
        return Files.writeString(folder.resolve("lines.tsv"), "1\tHow many legs has a cat?\t4\n2\tAnd a bird?\t2\n");
    }

    @Test
    void shortLineIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("short.tsv"), "1\tWhy?\tthus\n2\tWhere?\n");

        assertThatThrownBy(() -> provider().open(config(), file))
                .isInstanceOf(DataException.class)
                .hasMessage(file + ":2: found 2 cells, wanted 3");
    }
}
