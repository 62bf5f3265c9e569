package io.vitharness.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkCard;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.spi.benchmark.Protocol;
import io.vitharness.spi.benchmark.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BenchmarkContractTest {

    @Test
    void soundBenchmarkPasses() throws IOException {
        var contract = contract(() -> List.of("red"));

        assertThatCode(contract::sampleIdsAreUniqueAndTheSameAtEveryCall).doesNotThrowAnyException();
        assertThatCode(contract::needsNameEveryMediumOfThePrompts).doesNotThrowAnyException();
    }

    @Test
    void doubledIdsAreFound() throws IOException {
        var contract = contract(() -> List.of("red", "red"));

        assertThatThrownBy(contract::sampleIdsAreUniqueAndTheSameAtEveryCall).isInstanceOf(AssertionError.class);
    }

    @Test
    void benchmarkWithoutSamplesIsFound() throws IOException {
        var contract = contract(List::of);

        assertThatThrownBy(contract::sampleIdsAreUniqueAndTheSameAtEveryCall).isInstanceOf(AssertionError.class);
    }

    @Test
    void acceptedAbsentDataIsFound() throws IOException {
        var contract = contract(() -> List.of("red"));

        assertThatThrownBy(contract::absentDataIsADataExceptionWithItsPlace).isInstanceOf(AssertionError.class);
    }

    private static Contract contract(Supplier<List<String>> ids) throws IOException {
        Contract contract = new Contract(ids);
        contract.openBenchmark(Path.of("."));
        return contract;
    }

    private record NoKeys() {}

    // not named as a test, so that only the tests above run it
    private static final class Contract extends BenchmarkContract<NoKeys> {

        private final Supplier<List<String>> ids;

        Contract(Supplier<List<String>> ids) {
            this.ids = ids;
        }

        @Override
        protected BenchmarkProvider<NoKeys> provider() {
            return new Provider(ids);
        }

        @Override
        protected NoKeys config() {
            return new NoKeys();
        }

        @Override
        protected Path data(Path folder) {
            return folder;
        }
    }

    private record Provider(Supplier<List<String>> ids) implements BenchmarkProvider<NoKeys> {

        @Override
        public String id() {
            return "fake";
        }

        @Override
        public String summary() {
            return "Fake.";
        }

        @Override
        public Class<NoKeys> configType() {
            return NoKeys.class;
        }

        @Override
        public Benchmark open(NoKeys config, Path data) {
            return new Fake(new OneQuestion("none"), ids);
        }
    }

    private record Fake(OneQuestion inner, Supplier<List<String>> ids) implements Benchmark {

        @Override
        public BenchmarkCard card() {
            return inner.card();
        }

        @Override
        public Protocol protocol() {
            return inner.protocol();
        }

        @Override
        public List<String> sampleIds() {
            return ids.get();
        }

        @Override
        public Sample sample(String id) throws IOException {
            return inner.sample(id);
        }

        @Override
        public void close() {}
    }
}
