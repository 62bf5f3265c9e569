package io.vitharness.models.tensorflow.train;

import io.vitharness.data.scene.Purpose;
import io.vitharness.models.tensorflow.system.BoxPart;
import io.vitharness.models.tensorflow.system.Objective.Form;
import io.vitharness.models.tensorflow.system.Stage;
import io.vitharness.models.tensorflow.system.Subject;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.system.VisionPart;
import io.vitharness.models.tensorflow.text.Vocabulary;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Who teaches what: one teacher for each subject, all of the same seed. */
final class Teachers {

    private static final int LESSONS_FOR_WORDS = 1000;

    private final long seed;
    private final SystemConfig system;
    private final VisionPart.Vit vision;

    Teachers(SystemConfig system, long seed) {
        this.system = system;
        this.vision = system.parts().vision();
        this.seed = seed;
    }

    /** The teacher of a subject. */
    Teacher of(Subject subject) {
        return switch (subject) {
            case SCENE -> lessons();
            case REFERRAL -> new Referrals(seed, vision);
            case FORGERY -> new Forgeries(seed, vision);
            case SPOT -> new Spots(
                    seed, vision, system.parts().boxes().map(BoxPart::queries).orElse(0));
            case ALBUM -> new Albums(seed, vision, system.parts().pictures());
        };
    }

    /** Who teaches a stage; the pictures of one that asks nothing are those of the scenes. */
    Teacher of(Stage stage) {
        return of(stage.objective().forms().keySet().stream()
                .findFirst()
                .map(Form::subject)
                .orElse(Subject.SCENE));
    }

    /** What each cell of a picture shows. */
    Lessons lessons() {
        return new Lessons(Purpose.TRAINING, seed, vision);
    }

    /** The words of the first lessons in every form that the system speaks. */
    Vocabulary vocabulary() {
        Set<String> texts = new TreeSet<>();
        for (Form form : system.forms()) {
            Teacher teacher = of(form.subject());
            texts.addAll(teacher.rareTexts());
            for (int index = 0; index < LESSONS_FOR_WORDS; index++) {
                Teacher.Said said = teacher.said(index, form, new Random(index));
                texts.add(said.prompt());
                texts.add(said.answer());
                said.thought().ifPresent(texts::add);
            }
        }
        system.parts().boxes().ifPresent(part -> texts.add(Vocabulary.queries(part.queries())));
        return Vocabulary.of(texts);
    }
}
