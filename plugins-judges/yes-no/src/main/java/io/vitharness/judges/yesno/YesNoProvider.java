package io.vitharness.judges.yesno;

import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.model.Model;
import java.util.Map;

/**
 * The judge {@code yes-no}: reads yes or no out of an answer, and makes the figures of POPE (Li et al. 2023,
 * {@code RUCAIBox/POPE}, {@code evaluate.py}) and of MME (Fu et al. 2023, eval_tool, {@code calculation.py}).
 *
 * <p>Reading {@code official} is POPE's word rule or MME's first four characters, faults included: for POPE whatever
 * holds none of the words "No", "not", "no" is a yes, an empty answer too. Reading {@code default} is ours: what says
 * neither or both stays unread.
 *
 * <p>Deviations:
 * <ul>
 *   <li>An unread or refused answer counts as not right: in POPE's figures it is neither a yes nor a no, so that one to a
 *       question whose key is yes lowers the recall, and one to any other lowers the accuracy alone. MME's official rule
 *       has the same outcome under the name "other".
 *   <li>The official scripts divide by zero where no answer is a yes; here a precision without a yes is no figure, and F1
 *       is 0 where there was a yes to find.
 *   <li>A pair of MME of which one answer is missing (the model failed) and none is wrong is left out of accuracy+.
 * </ul>
 */
public final class YesNoProvider implements JudgeProvider<YesNoConfig> {

    @Override
    public String id() {
        return "yes-no";
    }

    @Override
    public String summary() {
        return "Reads yes or no out of an answer; figures of POPE and MME";
    }

    @Override
    public Class<YesNoConfig> configType() {
        return YesNoConfig.class;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Judge open(YesNoConfig config, Map<String, Model> lent) {
        return new YesNoJudge(config);
    }
}
