package io.vitharness.judges.choice;

import io.vitharness.judges.choice.ChoiceConfig.Exam;
import io.vitharness.judges.choice.ChoiceConfig.Variant;
import io.vitharness.spi.judge.Metric;
import java.util.List;
import java.util.Optional;

/** What the questions of an exam change: the official rules, open questions, the figures. */
final class Exams {

    private Exams() {}

    /** Who reads an answer to a question with choices. */
    static TextReader texts(ChoiceConfig config) {
        if (config.variant() != Variant.OFFICIAL) {
            return TextReader.of(config.variant());
        }
        return switch (config.exam()) {
            case NONE -> TextReader.of(Variant.OFFICIAL);
            case SCIENCEQA -> new ScienceQaReader();
            case MMMU -> new MmmuReader();
            case MATHVISTA -> new MathVistaReader();
        };
    }

    /** Who reads an answer to a question without; nobody where the exam has no such questions. */
    static Optional<OpenQuestions> open(ChoiceConfig config) {
        boolean official = config.variant() == Variant.OFFICIAL;
        return switch (config.exam()) {
            case NONE, SCIENCEQA -> Optional.empty();
            case MMMU -> Optional.of(new MmmuOpen(official ? String::contains : MmmuOpen::holdsWords));
            case MATHVISTA -> Optional.of(official ? new MathVistaOfficial() : new MathVistaNumbers());
        };
    }

    /** The figures, the published one first. */
    static List<Metric> metrics(Exam exam) {
        SampleAccuracy accuracy = SampleAccuracy.ofEvery("accuracy");
        return switch (exam) {
            case NONE, SCIENCEQA -> List.of(accuracy);
            case MMMU -> List.of(accuracy, new RoundedAccuracy(accuracy));
            case MATHVISTA -> List.of(new SkillAccuracy(accuracy));
        };
    }
}
