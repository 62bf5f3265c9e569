package io.vitharness.judges.picturesimilarity;

import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.model.Answer;
import io.vitharness.testkit.Configs;
import io.vitharness.testkit.JudgeContract;
import java.util.List;
import java.util.Map;

class PictureSimilarityContractTest extends JudgeContract<PictureSimilarityConfig> {

    @Override
    protected JudgeProvider<PictureSimilarityConfig> provider() {
        return new PictureSimilarityProvider();
    }

    @Override
    protected PictureSimilarityConfig config() {
        return Configs.of(PictureSimilarityConfig.class, Map.of());
    }

    @Override
    protected List<Example> examples() {
        var key = Samples.key(Samples.grey(100), Samples.mask(6));
        return List.of(
                new Example(Samples.sample("1", key), Samples.answer(Samples.grey(120))),
                new Example(Samples.sample("2", key), Samples.answer(Samples.grey(100))),
                new Example(Samples.sample("3", key), Samples.answer(Samples.grey(0))),
                new Example(Samples.sample("4", key), Answer.text("I cannot draw.")),
                new Example(Samples.sample("5", key), Samples.answer(Samples.grey(1), Samples.grey(2))));
    }
}
