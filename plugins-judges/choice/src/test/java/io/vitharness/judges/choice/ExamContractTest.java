package io.vitharness.judges.choice;

import io.vitharness.judges.choice.ChoiceConfig.Exam;
import io.vitharness.judges.choice.ChoiceConfig.Groups;
import io.vitharness.judges.choice.ChoiceConfig.Likelihood;
import io.vitharness.judges.choice.ChoiceConfig.Variant;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.model.Answer;
import io.vitharness.testkit.JudgeContract;
import java.util.List;
import java.util.Map;

class ExamContractTest extends JudgeContract<ChoiceConfig> {

    @Override
    protected JudgeProvider<ChoiceConfig> provider() {
        return new ChoiceProvider();
    }

    @Override
    protected ChoiceConfig config() {
        return new ChoiceConfig(Variant.OFFICIAL, Likelihood.SUM, Groups.EACH, Exam.MATHVISTA);
    }

    @Override
    protected List<Example> examples() {
        return List.of(
                example("1", "text", Rows.ANIMALS, new Target.Option("B"), "(B) rabbit"),
                example("2", "text", Rows.ANIMALS, new Target.Option("C"), "a rabit"),
                example("3", "integer", List.of(), new Target.AnyOf(List.of("3")), "3"),
                example("4", "float", List.of(), new Target.AnyOf(List.of("1.2")), "1.23"),
                example("5", "integer", List.of(), new Target.AnyOf(List.of("7")), "seven"));
    }

    private static Example example(String id, String type, List<Choice> choices, Target target, String answer) {
        Map<String, String> tags =
                Map.of("answer_type", type, "precision", "1", "skills", "arithmetic; skill " + id, "grade", "college");
        var question = new Question(id, Prompt.of(new Part.Text("How many?")), choices, tags, id, id);
        return new Example(new Sample(question, target), Answer.text(answer));
    }
}
