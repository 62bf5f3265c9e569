package io.vitharness.models.tensorflow.train;

import io.vitharness.data.scene.Purpose;
import io.vitharness.models.tensorflow.system.InstructionData;
import io.vitharness.models.tensorflow.system.Objective;
import io.vitharness.models.tensorflow.system.Objective.Form;
import io.vitharness.models.tensorflow.system.Objective.Subject;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.system.VisionPart;
import io.vitharness.models.tensorflow.text.Bins;
import io.vitharness.models.tensorflow.text.Vocabulary;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who teaches what in the training of a system; each teacher is made at its first use. Not safe for several threads. */
final class Teachers {

    private static final int LESSONS_FOR_WORDS = 1000;

    private final SystemConfig system;
    private final long seed;
    private final Map<Subject, Teacher> bySubject = new EnumMap<>(Subject.class);
    private final Map<InstructionData, Conversations> byData = new HashMap<>();
    private @Nullable Talks talks;

    Teachers(SystemConfig system, long seed) {
        this.system = system;
        this.seed = seed;
    }

    /** The same, but another teacher of one subject. */
    Teachers with(Subject subject, Teacher other) {
        Teachers changed = new Teachers(system, seed);
        changed.bySubject.putAll(bySubject);
        changed.bySubject.put(subject, other);
        return changed;
    }

    /** The words of the first lessons in every form. */
    static Vocabulary vocabulary(SystemConfig system, long seed) {
        return vocabulary(system, new Teachers(system, seed), LESSONS_FOR_WORDS);
    }

    /** The same of given teachers and so many lessons. */
    static Vocabulary vocabulary(SystemConfig system, Teachers teachers, int lessons) {
        Set<String> texts = new TreeSet<>();
        if (system.isDialogue()) {
            texts.addAll(teachers.talks().texts());
        }
        system.forms().forEach(form -> texts.addAll(teachers.of(form.subject()).rareTexts()));
        system.data().forEach(data -> texts.addAll(teachers.of(data).rareTexts()));
        system.parts().boxes().ifPresent(part -> texts.add(Vocabulary.queries(part.queries())));
        system.parts().contrast().ifPresent(part -> texts.add(Vocabulary.ALIGN));
        system.parts().tokens().ifPresent(part -> texts.add(new Bins(part.bins()).words()));
        Random random = new Random(teachers.seed); // one for all: the first coins of neighbouring seeds are equal
        for (int index = 0; index < lessons; index++) {
            for (Form form : system.forms()) {
                Teacher.Said said = teachers.of(form.subject()).said(index, form, random);
                texts.add(said.prompt());
                texts.add(said.answer());
                said.thought().ifPresent(texts::add);
            }
        }
        return system.forms().contains(Form.TOOLS) ? Vocabulary.ofLines(texts) : Vocabulary.of(texts);
    }

    Teacher of(Subject subject) {
        Teacher known = bySubject.get(subject);
        if (known != null) {
            return known;
        }
        Teacher fresh = fresh(subject);
        bySubject.put(subject, fresh);
        return fresh;
    }

    /** Who teaches what a stage learns. */
    Teacher of(Objective objective) {
        return objective instanceof Objective.Instructions told ? of(told.data()) : of(objective.subject());
    }

    /** Instruction data that the system's user brings. */
    Conversations of(InstructionData data) {
        return byData.computeIfAbsent(data, file -> Conversations.read(file, system, seed));
    }

    /** The scenes of shapes, which alone know what every cell of a picture shows. */
    Lessons lessons() {
        return (Lessons) of(Subject.SCENES);
    }

    /** The dialogues in words and pictures. */
    Talks talks() {
        if (talks == null) {
            talks = Talks.of(system.lessons(), seed, system.parts().vit().image());
        }
        return talks;
    }

    private Teacher fresh(Subject subject) {
        VisionPart vision = system.parts().vision();
        return switch (subject) {
            case SCENES -> new Lessons(Purpose.TRAINING, seed, system.parts().vit());
            case OBJECTS -> new Referrals(seed, system.parts().vit());
            case FILMS -> new Films(seed, (VisionPart.Video) vision);
            case SOLIDS -> new Solids(seed, vision);
            case TOOLS -> ToolTalks.of(system.lessons(), seed);
            case FORGERIES ->
                new Forgeries(seed, system.parts().vit(), system.parts().tag());
            case SPOTS -> new Spots(seed, system.parts());
            case ALBUMS -> new Albums(seed, system.parts().vit(), system.parts().pictures());
            case BLENDS -> new Blends(lessons(), Purpose.TRAINING, seed, vision.numbers());
            case DIALOGUES -> throw new IllegalArgumentException("dialogues have no forms of prompts");
            case INSTRUCTIONS -> throw new IllegalArgumentException("instructions are told by a file, not drawn");
        };
    }
}
