package io.vitharness.testkit.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.ModelException;
import io.vitharness.testkit.Configs;
import io.vitharness.testkit.JudgeContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Sample6FirstJudgeTest extends JudgeContract<Sample6FirstJudge.Config> {

    @Override
    protected JudgeProvider<Sample6FirstJudge.Config> provider() {
        return new Sample6FirstJudge();
    }

    @Override
    protected Sample6FirstJudge.Config config() {
        return Configs.defaults(Sample6FirstJudge.Config.class);
    }

    @Override
    protected List<Example> examples() {
        return List.of(example("1", "Four"), example("2", "five"), example("3", ""));
    }

    @Test
    void caseMakesNoDifferenceUnlessStrict() throws ModelException, InterruptedException {
        Example example = example("1", "Four");

        Reading reading = judge().read(example.sample().question(), example.answer());

        assertThat(judge().score(example.sample(), (Reading.Clear) reading))
                .isEqualTo(Score.Value.of(1, "equals the key"));
    }

    private static Example example(String id, String said) {
        Prompt prompt = Prompt.of(new Part.Text("How many legs has a cat?"));
        Question question = new Question(id, prompt, List.of(), Map.of(), id, id);
        return new Example(new Sample(question, new Target.AnyOf(List.of("four"))), Answer.text(said));
    }
}
