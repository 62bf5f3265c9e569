package io.vitharness.judges.yesno;

import io.vitharness.judges.yesno.YesNoConfig.Figures;
import io.vitharness.judges.yesno.YesNoConfig.Rules;
import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.model.Answer;
import io.vitharness.testkit.JudgeContract;
import java.util.List;

class MmeContractTest extends JudgeContract<YesNoConfig> {

    @Override
    protected JudgeProvider<YesNoConfig> provider() {
        return new YesNoProvider();
    }

    @Override
    protected YesNoConfig config() {
        return new YesNoConfig(Figures.MME, Rules.OFFICIAL);
    }

    @Override
    protected List<Example> examples() {
        return List.of(
                new Example(Rows.mme("existence", 1, 1, "yes"), Answer.text("Yes")),
                new Example(Rows.mme("existence", 1, 2, "no"), Answer.text("No.")),
                new Example(Rows.mme("OCR", 2, 1, "yes"), Answer.text("Yes")),
                new Example(Rows.mme("OCR", 2, 2, "no"), Answer.text("Yes")),
                new Example(Rows.mme("code_reasoning", 3, 1, "yes"), Answer.text("It does")),
                new Example(Rows.mme("code_reasoning", 3, 2, "no"), Answer.text("No")));
    }
}
