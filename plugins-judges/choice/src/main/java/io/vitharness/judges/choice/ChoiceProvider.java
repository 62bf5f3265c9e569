package io.vitharness.judges.choice;

import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.judge.SelfTest;
import io.vitharness.spi.model.Model;
import java.util.List;
import java.util.Map;

/** The judge {@code choice}: reads which of the offered choices an answer names. */
public final class ChoiceProvider implements JudgeProvider<ChoiceConfig>, SelfTest {

    @Override
    public String id() {
        return "choice";
    }

    @Override
    public String summary() {
        return "Reads which of the offered choices an answer names; never guesses";
    }

    @Override
    public Class<ChoiceConfig> configType() {
        return ChoiceConfig.class;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Judge open(ChoiceConfig config, Map<String, Model> lent) {
        return new ChoiceJudge(config);
    }

    @Override
    public List<String> lines() {
        return ConfusionTable.of(ReadingCorpus.load()).lines();
    }
}
