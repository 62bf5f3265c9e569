package io.vitharness.testkit.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.spi.Decoding;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.ModelProvider;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.ModelContract;
import org.junit.jupiter.api.Test;

class Sample1FirstModelTest extends ModelContract<Sample1FirstModel.Config> {

    @Override
    protected ModelProvider<Sample1FirstModel.Config> provider() {
        return new Sample1FirstModel();
    }

    @Override
    protected Sample1FirstModel.Config config() {
        return new Sample1FirstModel.Config();
    }

    @Test
    void countsThePictures() throws ModelException, InterruptedException {
        assertThat(model().answer(new Request(prompt(), Decoding.greedy(4))).text())
                .isEqualTo("1");
    }
}
