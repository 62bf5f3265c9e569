package io.vitharness.judges.classification;

import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.model.Answer;
import io.vitharness.testkit.JudgeContract;
import java.util.List;

class FakeShieldContractTest extends JudgeContract<ClassificationConfig> {

    private static final List<String> LABELS = List.of("tampered", "authentic");

    @Override
    protected JudgeProvider<ClassificationConfig> provider() {
        return new ClassificationProvider();
    }

    @Override
    protected ClassificationConfig config() {
        return Rows.fakeShield();
    }

    @Override
    protected List<Example> examples() {
        return List.of(
                new Example(Rows.sample(1, "tampered", LABELS), Answer.text("The picture has been tampered with.")),
                new Example(Rows.sample(2, "authentic", LABELS), Answer.text("It was manipulated.")),
                new Example(Rows.sample(3, "authentic", LABELS), Answer.text("It has not been tampered with.")),
                new Example(Rows.sample(4, "tampered", LABELS), Answer.text("A dog on a lawn.")));
    }
}
