package io.vitharness.judges.classification;

import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.model.Answer;
import io.vitharness.testkit.JudgeContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class LabelContractTest extends JudgeContract<ClassificationConfig> {

    private static final List<String> LABELS = List.of("cat", "dog", "hot dog");

    @Override
    protected JudgeProvider<ClassificationConfig> provider() {
        return new ClassificationProvider();
    }

    @Override
    protected ClassificationConfig config() {
        return Rows.labels(List.of(), Optional.empty());
    }

    @Override
    protected List<Example> examples() {
        return List.of(
                new Example(Rows.sample(1, "cat", LABELS, Map.of("size", "small")), Answer.text("A cat.")),
                new Example(Rows.sample(2, "dog", LABELS, Map.of("size", "small")), Answer.text("a hot dog")),
                new Example(Rows.sample(3, "hot dog", LABELS, Map.of("size", "large")), Answer.text("cat or dog")),
                new Example(Rows.sample(4, "hot dog", LABELS, Map.of("size", "large")), Answer.text("I'm sorry.")),
                new Example(Rows.sample(5, "dog", LABELS, Map.of("size", "large")), Answer.text("dog")));
    }
}
