package io.vitharness.judges.vqa;

import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.model.Answer;
import io.vitharness.testkit.JudgeContract;
import java.util.List;

class VqaContractTest extends JudgeContract<VqaConfig> {

    @Override
    protected JudgeProvider<VqaConfig> provider() {
        return new VqaProvider();
    }

    @Override
    protected VqaConfig config() {
        return new VqaConfig(VqaRule.OFFICIAL, List.of(VqaRule.values()));
    }

    @Override
    protected List<Example> examples() {
        return List.of(
                example("1", "Two", 4, "two"),
                example("2", "two", 10, "two"),
                example("3", "Two", 10, "two"),
                example("4", "", 3, "two"),
                example("5", "5%", 1, "0.05"));
    }

    private static Example example(String id, String said, int agreeing, String key) {
        return new Example(Rows.sample(id, Rows.people(agreeing, key)), Answer.text(said));
    }
}
