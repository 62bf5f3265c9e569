package io.vitharness.benchmarks.textbind;

import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.testkit.BenchmarkContract;
import io.vitharness.testkit.Configs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

class LastReplyContractTest extends BenchmarkContract<TextbindConfig> {

    @Override
    protected BenchmarkProvider<TextbindConfig> provider() {
        return new TextbindProvider();
    }

    @Override
    protected TextbindConfig config() {
        return Configs.of(TextbindConfig.class, Map.of("replies", "last"));
    }

    @Override
    protected Path data(Path folder) throws IOException {
        return Dialogues.write(folder, Dialogues.THREE);
    }
}
