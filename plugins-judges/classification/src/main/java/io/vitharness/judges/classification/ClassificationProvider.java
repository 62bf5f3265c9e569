package io.vitharness.judges.classification;

import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.model.Model;
import java.util.Map;

/**
 * The judge {@code classification}: reads one label of a closed set out of an answer, and makes the figures of
 * classifiers as scikit-learn 1.x defines them ({@code sklearn.metrics}: {@code accuracy_score},
 * {@code balanced_accuracy_score}, {@code precision_recall_fscore_support}, {@code roc_auc_score},
 * {@code average_precision_score}).
 *
 * <p>FakeShield (Xu et al. 2025, {@code zhipeixu/FakeShield}) reports image accuracy and F1 with tampered pictures as
 * the positives, and released no scorer; how its answers are read under {@code rule: fakeshield} is told in
 * {@link FakeShieldReader}.
 *
 * <p>Deviations from scikit-learn:
 * <ul>
 *   <li>An answer that was not read is no label: it counts as not right, lowers the recall of its key, and lowers no
 *       precision.
 *   <li>A precision without a positive said, and a recall without a positive in the keys, are no figures (0 there, with
 *       a warning).
 *   <li>F1 where nobody said a positive and none is true is 1, if every answer was read (0 there); it is no figure
 *       otherwise.
 *   <li>In an AUC an answer that was not read has the worst score that it can have.
 * </ul>
 */
public final class ClassificationProvider implements JudgeProvider<ClassificationConfig> {

    @Override
    public String id() {
        return "classification";
    }

    @Override
    public String summary() {
        return "Reads one label of a closed set; accuracy, precision, recall, F1, AUC, confusion matrix";
    }

    @Override
    public Class<ClassificationConfig> configType() {
        return ClassificationConfig.class;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Judge open(ClassificationConfig config, Map<String, Model> lent) {
        return new ClassificationJudge(config);
    }
}
