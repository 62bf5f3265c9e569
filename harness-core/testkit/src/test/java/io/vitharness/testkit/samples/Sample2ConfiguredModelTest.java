package io.vitharness.testkit.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.spi.Decoding;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.ModelProvider;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.Configs;
import io.vitharness.testkit.ModelContract;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Sample2ConfiguredModelTest extends ModelContract<Sample2ConfiguredModel.Config> {

    @Override
    protected ModelProvider<Sample2ConfiguredModel.Config> provider() {
        return new Sample2ConfiguredModel();
    }

    @Override
    protected Sample2ConfiguredModel.Config config() {
        return Configs.of(Sample2ConfiguredModel.Config.class, Map.of("word", "red", "times", "2", "voice", "loud"));
    }

    @Test
    void saysTheWordAsOftenAsItIsTold() throws ModelException, InterruptedException {
        assertThat(model().answer(new Request(prompt(), Decoding.greedy(4))).text())
                .isEqualTo("red red!");
    }

    @Test
    void nonsenseIsRefusedBeforeAnythingRuns() {
        assertThatThrownBy(() -> Configs.of(configType(), Map.of("word", "red", "times", "0")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'times' must lie in 1..100 but is 0");
    }

    private Class<Sample2ConfiguredModel.Config> configType() {
        return provider().configType();
    }
}
