package io.vitharness.judges.toolcalls;

import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.model.Answer;
import io.vitharness.testkit.JudgeContract;
import java.util.List;

class ToolCallsContractTest extends JudgeContract<ToolCallsConfig> {

    @Override
    protected JudgeProvider<ToolCallsConfig> provider() {
        return new ToolCallsProvider();
    }

    @Override
    protected ToolCallsConfig config() {
        return new ToolCallsConfig();
    }

    @Override
    protected List<Example> examples() {
        return List.of(
                example("1", Samples.CALL, Samples.CALL),
                example("2", Samples.CALL, Samples.DONE),
                example("3", Samples.DONE, Samples.DONE),
                example("4", Samples.DONE, "I would rather sing."),
                example("5", Samples.CALL, Samples.CALL + Samples.DONE));
    }

    private static Example example(String id, String key, String answer) {
        return new Example(Samples.sample(id, key), Answer.text(answer));
    }
}
