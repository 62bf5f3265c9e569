package io.vitharness.judges.choice;

import io.vitharness.judges.choice.ChoiceConfig.Exam;
import io.vitharness.judges.choice.ChoiceConfig.Groups;
import io.vitharness.judges.choice.ChoiceConfig.Likelihood;
import io.vitharness.judges.choice.ChoiceConfig.Variant;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.model.Answer;
import io.vitharness.testkit.JudgeContract;
import java.util.List;
import java.util.Map;

class ChoiceContractTest extends JudgeContract<ChoiceConfig> {

    @Override
    protected JudgeProvider<ChoiceConfig> provider() {
        return new ChoiceProvider();
    }

    @Override
    protected ChoiceConfig config() {
        return new ChoiceConfig(Variant.DEFAULT, Likelihood.SUM, Groups.ALL, Exam.NONE);
    }

    @Override
    protected List<Example> examples() {
        return List.of(
                example("1", 0, "B", "B"),
                example("1", 1, "C", "The answer is C."),
                example("2", 0, "A", "A dog"),
                example("3", 0, "A", "A or B"),
                example("3", 1, "B", "I'm sorry, I can't help with that."),
                example("4", 0, "D", "dog"));
    }

    private static Example example(String group, int pass, String key, String answer) {
        var tags = Map.of(Question.PASS, Integer.toString(pass), "category", "animals " + group);
        var question = new Question(
                group + "/" + pass, Prompt.of(new Part.Text("What is it?")), Rows.ANIMALS, tags, group, group);
        return new Example(new Sample(question, new Target.Option(key)), Answer.text(answer));
    }
}
