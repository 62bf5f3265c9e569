package io.vitharness.judges.yesno;

import io.vitharness.judges.yesno.YesNoConfig.Figures;
import io.vitharness.judges.yesno.YesNoConfig.Rules;
import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.model.Answer;
import io.vitharness.testkit.JudgeContract;
import java.util.List;

class PopeContractTest extends JudgeContract<YesNoConfig> {

    @Override
    protected JudgeProvider<YesNoConfig> provider() {
        return new YesNoProvider();
    }

    @Override
    protected YesNoConfig config() {
        return new YesNoConfig(Figures.POPE, Rules.DEFAULT);
    }

    @Override
    protected List<Example> examples() {
        return List.of(
                new Example(Rows.pope(1, "random", "yes"), Answer.text("Yes")),
                new Example(Rows.pope(2, "random", "no"), Answer.text("No, there is none.")),
                new Example(Rows.pope(3, "popular", "yes"), Answer.text("maybe")),
                new Example(Rows.pope(4, "popular", "yes"), Answer.text("yes")),
                new Example(Rows.pope(5, "adversarial", "yes"), Answer.text("I'm sorry, I can't help with that.")),
                new Example(Rows.pope(6, "adversarial", "no"), Answer.text("The answer is yes.")));
    }
}
