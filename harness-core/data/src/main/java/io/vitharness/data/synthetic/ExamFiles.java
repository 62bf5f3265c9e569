package io.vitharness.data.synthetic;

import static io.vitharness.data.synthetic.SetFiles.NOTHING;
import static io.vitharness.data.synthetic.SetFiles.object;

import io.vitharness.data.question.ShapeQuestion;
import io.vitharness.data.question.Topic;
import io.vitharness.data.scene.Form;
import io.vitharness.data.scene.Scene;
import io.vitharness.data.table.ParquetWriter;
import io.vitharness.data.table.ParquetWriter.Kind;
import io.vitharness.data.table.ParquetWriter.NamedPicture;
import io.vitharness.spi.Image;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of the examinations: ScienceQA, MMMU and MathVista. */
final class ExamFiles {

    private static final int SCIENCE_QA = 10;
    private static final int MMMU = 11;
    private static final int MATH_VISTA = 12;
    private static final List<String> NUMBERS = List.of("one", "two", "three", "four");

    private record Subject(String name, Topic topic) {}

    private static final List<Subject> SUBJECTS = List.of(
            new Subject("natural science", Topic.COLOUR),
            new Subject("natural science", Topic.FORM),
            new Subject("social science", Topic.POSITION),
            new Subject("language science", Topic.SCENE));

    /** Subjects of MMMU that a picture of shapes can ask something of. */
    private static final List<Subject> FIELDS = List.of(
            new Subject("Art", Topic.IDENTITY),
            new Subject("Design", Topic.COLOUR),
            new Subject("Geography", Topic.POSITION),
            new Subject("Math", Topic.COUNT));

    private ExamFiles() {}

    /** The test split of ScienceQA; every fifth problem has no picture but a hint that tells what would be on it. */
    static void scienceQa(SyntheticSet set, Path folder) throws IOException {
        SetFiles files = new SetFiles(set, SCIENCE_QA);
        Map<String, Object> problems = new LinkedHashMap<>();
        for (int number = 1; number <= set.samples(); number++) {
            Subject subject = SUBJECTS.get(number % SUBJECTS.size());
            ShapeQuestion question = files.ask(subject.topic(), number);
            String id = String.valueOf(number);
            boolean isShown = number % 5 != 0;
            problems.put(id, problem(question, subject, number, isShown));
            if (isShown) {
                Path place =
                        Files.createDirectories(folder.resolve("images/test").resolve(id));
                SetFiles.picture(place.resolve("image.png"), question.scene());
            }
        }
        SetFiles.json(folder.resolve("problems.json"), problems);
        SetFiles.json(folder.resolve("pid_splits.json"), object("test", List.copyOf(problems.keySet())));
    }

    private static Object problem(ShapeQuestion question, Subject subject, int number, boolean isShown) {
        String described = "The picture shows " + places(question.scene()) + ".";
        return object(
                "question",
                question.text(),
                "choices",
                question.options(),
                "answer",
                question.options().indexOf(question.answer()),
                "hint",
                isShown ? question.hint().orElse("") : described,
                "image",
                isShown ? "image.png" : NOTHING,
                "task",
                "closed choice",
                "grade",
                "grade" + (1 + number % 12),
                "subject",
                subject.name(),
                "topic",
                "synthetic shapes",
                "category",
                question.topic().name().toLowerCase(Locale.ROOT),
                "skill",
                "",
                "lecture",
                "",
                "solution",
                "",
                "split",
                "test");
    }

    private static String places(Scene scene) {
        return scene.objects().stream()
                .map(one ->
                        "a " + one.pair().words() + " at the " + one.quadrant().words())
                .collect(Collectors.joining(" and "));
    }

    /** MMMU's tables of the validation split, one for each subject; Art asks which of two pictures, Math openly. */
    static void mmmu(SyntheticSet set, Path folder) throws IOException {
        SetFiles files = new SetFiles(set, MMMU);
        for (int field = 0; field < Math.min(FIELDS.size(), set.samples()); field++) {
            Subject subject = FIELDS.get(field);
            Path place = Files.createDirectory(folder.resolve(subject.name()));
            try (ParquetWriter table =
                    ParquetWriter.create(place.resolve("validation-00000-of-00001.parquet"), columns())) {
                for (int i = field; i < set.samples(); i += FIELDS.size()) {
                    Map<String, Object> row = row(subject, files.ask(subject.topic(), 2 * i), files, 2 * i + 1);
                    row.put("id", "validation_" + subject.name() + "_" + (i / FIELDS.size() + 1));
                    table.add(row);
                }
            }
        }
    }

    private static Map<String, Kind> columns() {
        Map<String, Kind> columns = new LinkedHashMap<>();
        Stream.of("id", "question", "options", "explanation").forEach(name -> columns.put(name, Kind.TEXT));
        for (int picture = 1; picture <= 7; picture++) {
            columns.put("image_" + picture, Kind.PICTURE);
        }
        Stream.of("img_type", "answer", "topic_difficulty", "question_type", "subfield")
                .forEach(name -> columns.put(name, Kind.TEXT));
        return columns;
    }

    private static Map<String, Object> row(Subject subject, ShapeQuestion question, SetFiles files, int other) {
        boolean isOpen = subject.topic() == Topic.COUNT;
        Map<String, Object> row = object(
                "question",
                "<image 1> " + question.text(),
                "options",
                isOpen ? "[]" : python(question.options()),
                "explanation",
                "",
                "image_1",
                picture(question.scene(), 1),
                "img_type",
                "['Synthetic shapes']",
                "answer",
                isOpen ? digit(question.answer()) : String.valueOf(question.letter()),
                "topic_difficulty",
                "Easy",
                "question_type",
                isOpen ? "open" : "multiple-choice",
                "subfield",
                "synthetic shapes");
        if (subject.topic() == Topic.IDENTITY) {
            boolean isFirst = files.draws(other).coin();
            Scene decoy = decoy(question, files, other);
            row.put("question", "Which of the pictures shows " + question.answer() + "?");
            row.put("options", python(List.of("<image 1>", "<image 2>")));
            row.put("image_1", picture(isFirst ? question.scene() : decoy, 1));
            row.put("image_2", picture(isFirst ? decoy : question.scene(), 2));
            row.put("answer", isFirst ? "A" : "B");
        }
        return row;
    }

    // another object; the very same one would make both pictures right
    private static Scene decoy(ShapeQuestion question, SetFiles files, int index) {
        return Stream.iterate(index, next -> next + (1 << 20))
                .map(next -> files.ask(Topic.IDENTITY, next).scene())
                .filter(scene -> !scene.caption().equals(question.scene().caption()))
                .findFirst()
                .orElseThrow();
    }

    private static NamedPicture picture(Scene scene, int number) {
        return new NamedPicture(Image.of(SetFiles.png(scene)), "image_" + number + ".png");
    }

    private static String python(List<String> texts) {
        return texts.stream().map(text -> "'" + text + "'").collect(Collectors.joining(", ", "[", "]"));
    }

    private static String digit(String word) {
        return String.valueOf(1 + NUMBERS.indexOf(word));
    }

    /** MathVista's {@code annot_testmini.json}: choices, whole numbers, decimal fractions and lists in turn. */
    static void mathVista(SyntheticSet set, Path folder) throws IOException {
        SetFiles files = new SetFiles(set, MATH_VISTA);
        Map<String, Object> problems = new LinkedHashMap<>();
        Files.createDirectory(folder.resolve("images"));
        for (int number = 1; number <= set.samples(); number++) {
            ShapeQuestion question = files.ask(number % 4 == 1 ? Topic.COLOUR : Topic.COUNT, number);
            Map<String, Object> problem = problem(question, number);
            problem.put("pid", String.valueOf(number));
            problem.put("image", "images/" + number + ".png");
            problems.put(String.valueOf(number), problem);
            SetFiles.picture(folder.resolve("images/" + number + ".png"), question.scene());
        }
        SetFiles.json(folder.resolve("annot_testmini.json"), problems);
    }

    private static Map<String, Object> problem(ShapeQuestion question, int number) {
        Scene scene = question.scene();
        return switch (number % 4) {
            case 1 -> problem(question.text(), question.options(), question.answer(), "multi_choice", "text", NOTHING);
            case 2 -> problem(question.text(), List.of(), digit(question.answer()), "free_form", "integer", NOTHING);
            case 3 -> {
                String share = String.format(
                        Locale.ROOT,
                        "%.2f",
                        (double) count(scene, Form.CIRCLE) / scene.objects().size());
                yield problem("What share of the objects are circles?", List.of(), share, "free_form", "float", 2.0);
            }
            default ->
                problem(
                        "How many circles, squares and triangles are there, in this order?",
                        List.of(),
                        Stream.of(Form.values())
                                .map(form -> count(scene, form))
                                .toList()
                                .toString(),
                        "free_form",
                        "list",
                        NOTHING);
        };
    }

    private static long count(Scene scene, Form form) {
        return scene.objects().stream()
                .filter(object -> object.pair().form() == form)
                .count();
    }

    private static Map<String, Object> problem(
            String text, List<String> choices, String answer, String type, String answerType, Object precision) {
        List<String> skills = new ArrayList<>(List.of("numeric commonsense"));
        return object(
                "question", text,
                "choices", choices.isEmpty() ? NOTHING : choices,
                "unit", NOTHING,
                "precision", precision,
                "answer", answer,
                "question_type", type,
                "answer_type", answerType,
                "metadata",
                        object(
                                "split", "testmini",
                                "language", "english",
                                "source", "synthetic shapes",
                                "category", "general-vqa",
                                "task", "figure question answering",
                                "context", "synthetic scene",
                                "grade", "elementary school",
                                "skills", skills));
    }
}
