package io.vitharness.models.tensorflow.train;

import io.vitharness.data.files.CodeDigest;
import io.vitharness.models.tensorflow.part.DenseLabel;
import io.vitharness.models.tensorflow.part.Rows;
import io.vitharness.models.tensorflow.system.Objective;
import io.vitharness.models.tensorflow.system.Objective.Form;
import io.vitharness.models.tensorflow.system.Stage;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.text.Vocabulary;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What a system is taught, told by the SHA-256 of the first lessons of every form of every stage (words, pixels, labels,
 * masks, places), the first batch of each stage, the words of the vocabulary and the compiled code of networks and
 * training: other lessons or another way to learn them are another identity, whoever changed them.
 */
public final class Taught {

    /** So many lessons of each form stand for all; more than there are topics, which take turns. */
    private static final int LESSONS = 32;

    /** Words are those of so many lessons, and sets that are written to be learnt from are made this small. */
    private static final int SET = 32;

    private static final String CODE = CodeDigest.of(
            Taught.class,
            Stream.of("arch", "network", "part", "system", "text", "train")
                    .map("io.vitharness.models.tensorflow."::concat)
                    .toArray(String[]::new));

    private final SystemConfig system;
    private final long seed;
    private final Teachers teachers;
    private final Fingerprint print = new Fingerprint();

    private Taught(SystemConfig system, long seed, Teachers teachers) {
        this.system = system;
        this.seed = seed;
        this.teachers = teachers;
        print.text(CODE);
    }

    /** All that decides a system's trained weights, as canonical text: its configuration, the seed and what is taught. */
    public static String recipe(SystemConfig system, long seed) {
        SystemConfig small = small(system);
        Teachers teachers = new Teachers(small, seed);
        return system.recipe(seed) + data(system, teachers) + "taught " + hash(small, seed, teachers) + "\n";
    }

    /** A line for each stage that learns from instruction data: what is in the file and in its pictures. */
    private static String data(SystemConfig system, Teachers teachers) {
        StringBuilder lines = new StringBuilder();
        for (Stage stage : system.stages()) {
            if (stage.objective() instanceof Objective.Instructions told) {
                lines.append("data of ").append(stage.name()).append(' ');
                lines.append(teachers.of(told.data()).hash()).append('\n');
            }
        }
        return lines.toString();
    }

    /** The hash of what all stages teach. */
    static String hash(SystemConfig system, long seed) {
        SystemConfig small = small(system);
        return hash(small, seed, new Teachers(small, seed));
    }

    /** The same with other teachers. */
    static String hash(SystemConfig system, long seed, Teachers teachers) {
        Vocabulary vocabulary = Teachers.vocabulary(system, teachers, SET);
        Taught taught = new Taught(system, seed, teachers);
        taught.print.texts(vocabulary.words());
        system.stages().forEach(stage -> taught.stage(stage, vocabulary));
        return taught.print.hash();
    }

    /** The hash of what a first stage teaches the encoder alone, whatever comes behind it. */
    static String hashOfEncoder(SystemConfig system, long seed) {
        Taught taught = new Taught(system, seed, new Teachers(small(system), seed));
        taught.cells();
        return taught.print.hash();
    }

    private static SystemConfig small(SystemConfig system) {
        return new SystemConfig(
                system.system(),
                system.preset(),
                system.parts(),
                SET,
                system.threads(),
                system.stages(),
                system.maxTokens());
    }

    private void stage(Stage stage, Vocabulary vocabulary) {
        print.text(stage.name());
        if (stage.objective() instanceof Objective.Dense || stage.objective() instanceof Objective.DenseMask) {
            cells();
        } else if (stage.objective() instanceof Objective.Dialogue) {
            talks();
        } else if (stage.objective() instanceof Objective.Tag tag) {
            kinds((Forgeries) teachers.of(tag.subject()));
        } else {
            if (!(stage.objective() instanceof Objective.Instructions)) { // whose every byte the recipe tells
                pictures(teachers.of(stage.objective().subject()));
                stage.objective().forms().keySet().forEach(this::form);
            }
            batch(stage, vocabulary);
            if (stage.dense().isPresent()) {
                cells();
            }
        }
    }

    private void cells() {
        for (int index = 0; index < LESSONS; index++) {
            print.numbers(teachers.lessons().pixels(index));
            for (DenseLabel label : DenseLabel.values()) {
                print.numbers(teachers.lessons().cells(index, label));
            }
        }
    }

    private void talks() {
        Talks talks = teachers.talks();
        for (int index = 0; index < talks.size(); index++) {
            for (Talks.Said said : talks.talk(index)) {
                print.text(said.toString());
                said.pictures().forEach(picture -> print.numbers(talks.pixels(picture)));
            }
        }
    }

    private void kinds(Forgeries forgeries) {
        pictures(forgeries);
        for (int index = 0; index < LESSONS; index++) {
            print.text(forgeries.kind(index).toString());
        }
    }

    private void pictures(Teacher teacher) {
        for (int picture = 0; picture < LESSONS * teacher.pictures(); picture++) {
            print.numbers(teacher.pixels(picture));
        }
    }

    private void form(Form form) {
        Teacher teacher = teachers.of(form.subject());
        Random random = new Random(seed);
        for (int index = 0; index < LESSONS; index++) {
            Teacher.Said said = teacher.said(index, form, random);
            print.text(said.toString());
            wanted(teacher, form, index, said);
        }
    }

    /** What beside words is wanted of a lesson; each kind of {@link Teacher} has its own. */
    private void wanted(Teacher teacher, Form form, int index, Teacher.Said said) {
        if (teacher instanceof Teacher.Marking marking && form.isPainted()) {
            for (Teacher.Marking.Mark mark : marking.marks(index, form)) {
                print.numbers(new int[] {mark.picture()});
                print.numbers(mark.mask());
            }
        }
        if (teacher instanceof Teacher.Pointing pointing && form == Form.REGION) {
            print.numbers(pointing.region(index));
        }
        if (teacher instanceof Teacher.Finding finding) {
            print.texts(finding.classes());
            if (form == Form.DETECT) {
                for (Teacher.Finding.Found found : finding.objects(said.prompt(), index)) {
                    print.text(found.name());
                    print.numbers(found.box());
                }
            }
        }
    }

    /** How lessons become rows of numbers, and in which order they come. */
    private void batch(Stage stage, Vocabulary vocabulary) {
        Teacher teacher = teachers.of(stage.objective());
        Course.Plan plan = new Course.Plan(system, stage, teacher.size(system.lessons()), seed);
        Course course = new Course(teacher, vocabulary, stage.objective().forms(), plan);
        Course.Batch batch = course.at(0);
        Rows rows = Rows.of(batch.rows(), system.parts());
        for (int[] numbers : List.of(rows.words(), rows.prefix(), rows.pictures(), rows.positions(), rows.targets())) {
            print.numbers(numbers);
        }
    }
}
