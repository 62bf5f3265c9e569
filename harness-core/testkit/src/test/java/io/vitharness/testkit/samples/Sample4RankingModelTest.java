package io.vitharness.testkit.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.ModelProvider;
import io.vitharness.spi.model.RankingModel;
import io.vitharness.testkit.ModelContract;
import java.util.List;
import org.junit.jupiter.api.Test;

class Sample4RankingModelTest extends ModelContract<Sample4RankingModel.Config> {

    @Override
    protected ModelProvider<Sample4RankingModel.Config> provider() {
        return new Sample4RankingModel();
    }

    @Override
    protected Sample4RankingModel.Config config() {
        return new Sample4RankingModel.Config();
    }

    @Test
    void shortTextIsLikelier() throws ModelException, InterruptedException {
        List<LogLikelihood> ranked = ((RankingModel) model()).logLikelihoods(prompt(), List.of("blue", "red"));

        assertThat(ranked.get(1).sum()).isGreaterThan(ranked.get(0).sum());
        assertThat(ranked).extracting(LogLikelihood::mean).containsOnly(Math.log(1 / 27.0));
    }
}
