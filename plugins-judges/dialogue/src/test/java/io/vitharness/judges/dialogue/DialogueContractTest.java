package io.vitharness.judges.dialogue;

import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.testkit.Configs;
import io.vitharness.testkit.JudgeContract;
import java.util.List;
import java.util.Map;

class DialogueContractTest extends JudgeContract<DialogueConfig> {

    @Override
    protected JudgeProvider<DialogueConfig> provider() {
        return new DialogueProvider();
    }

    @Override
    protected DialogueConfig config() {
        return Configs.of(DialogueConfig.class, Map.of());
    }

    @Override
    protected List<Example> examples() {
        return Talks.five();
    }
}
