package io.vitharness.data.synthetic;

import static io.vitharness.data.synthetic.SetFiles.object;

import io.vitharness.data.question.ShapeQuestion;
import io.vitharness.data.question.Topic;
import io.vitharness.data.scene.Draws;
import io.vitharness.data.scene.Lettering;
import io.vitharness.data.scene.Painter;
import io.vitharness.data.scene.Raster;
import io.vitharness.data.scene.SceneGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The files of the sets with short answers: VQAv2, TextVQA, VizWiz and GQA. */
final class VqaFiles {

    private static final int VQA = 20;
    private static final int TEXT_VQA = 22;
    private static final int VIZ_WIZ = 23;
    private static final int GQA = 25;
    private static final int PEOPLE = 10;
    private static final String UNANSWERABLE = "unanswerable";

    /** What a set asks in turn, and what its files call that. */
    private record Sort(Topic topic, String type, String answerType) {}

    private static final List<Sort> VQA_SORTS = List.of(
            new Sort(Topic.COLOUR, "what color is the", "other"),
            new Sort(Topic.EXISTENCE, "is there a", "yes/no"),
            new Sort(Topic.COUNT, "how many", "number"),
            new Sort(Topic.FORM, "what", "other"));

    private static final List<Sort> GQA_SORTS = List.of(
            new Sort(Topic.COLOUR, "query", "attr"),
            new Sort(Topic.EXISTENCE, "verify", "obj"),
            new Sort(Topic.RELATION, "query", "rel"),
            new Sort(Topic.COMMON_COLOUR, "compare", "attr"));

    private VqaFiles() {}

    /** VQAv2's questions and annotations with ten people's answers. */
    static void vqa(SyntheticSet set, Path folder) throws IOException {
        SetFiles files = new SetFiles(set, VQA);
        Path pictures = Files.createDirectory(folder.resolve("val2014"));
        List<Object> questions = new ArrayList<>();
        List<Object> annotations = new ArrayList<>();
        for (int number = 1; number <= set.samples(); number++) {
            Sort sort = VQA_SORTS.get((number - 1) % VQA_SORTS.size());
            ShapeQuestion question = files.ask(sort.topic(), number);
            List<String> said = SetFiles.ten(question, new SetFiles(set, VQA + 1).draws(number));
            questions.add(object("image_id", number, "question", question.text(), "question_id", 1000 * number));
            annotations.add(object(
                    "question_type", sort.type(),
                    "multiple_choice_answer", question.answer(),
                    "answers", people(said),
                    "image_id", number,
                    "answer_type", sort.answerType(),
                    "question_id", 1000 * number));
            String name = String.format(Locale.ROOT, "COCO_val2014_%012d.png", number);
            SetFiles.picture(pictures.resolve(name), question.scene());
        }
        SetFiles.json(
                folder.resolve("v2_OpenEnded_mscoco_val2014_questions.json"),
                object("task_type", "Open-Ended", "data_type", "synthetic shapes", "questions", questions));
        SetFiles.json(
                folder.resolve("v2_mscoco_val2014_annotations.json"),
                object("data_type", "synthetic shapes", "annotations", annotations));
    }

    private static List<Object> people(List<String> said) {
        List<Object> people = new ArrayList<>();
        said.forEach(answer ->
                people.add(object("answer", answer, "answer_confidence", "yes", "answer_id", people.size() + 1)));
        return people;
    }

    /** TextVQA's questions, and the words that an OCR system would find: pictures with two numbers. */
    static void textVqa(SyntheticSet set, Path folder) throws IOException {
        SetFiles files = new SetFiles(set, TEXT_VQA);
        Path pictures = Files.createDirectory(folder.resolve("train_images"));
        List<Object> questions = new ArrayList<>();
        List<Object> words = new ArrayList<>();
        for (int number = 1; number <= set.samples(); number++) {
            Draws draws = files.draws(number);
            List<String> shown = List.of(numeral(draws), numeral(draws));
            int asked = draws.below(2);
            String image = String.format(Locale.ROOT, "%016x", number);
            questions.add(object(
                    "question",
                    "what number is written at the " + (asked == 0 ? "top" : "bottom") + "?",
                    "image_id",
                    image,
                    "image_classes",
                    List.of("Number"),
                    "question_id",
                    number,
                    "answers",
                    Collections.nCopies(PEOPLE, shown.get(asked)),
                    "set_name",
                    "val"));
            words.add(object("image_id", image, "ocr_tokens", draws.shuffled(shown)));
            Raster empty = Painter.standard().paint(SceneGenerator.arrange(List.of(), draws));
            Raster written = Lettering.write(shown.get(1), 1, Lettering.write(shown.get(0), 0, empty));
            Files.write(pictures.resolve(image + ".png"), written.png().bytes());
        }
        SetFiles.json(folder.resolve("TextVQA_0.5.1_val.json"), object("dataset_name", "textvqa", "data", questions));
        SetFiles.json(folder.resolve("TextVQA_Rosetta_OCR_v0.2_val.json"), object("data", words));
    }

    private static String numeral(Draws draws) {
        return String.valueOf(1000 + draws.below(9000));
    }

    /** VizWiz's list; every fourth question asks for a shape that the picture lacks and cannot be answered. */
    static void vizWiz(SyntheticSet set, Path folder) throws IOException {
        SetFiles files = new SetFiles(set, VIZ_WIZ);
        Path pictures = Files.createDirectory(folder.resolve("val"));
        List<Object> questions = new ArrayList<>();
        for (int number = 1; number <= set.samples(); number++) {
            boolean isAnswerable = number % 4 != 0;
            ShapeQuestion question = files.ask(isAnswerable ? Topic.COLOUR : Topic.IDENTITY, number);
            Draws draws = new SetFiles(set, VIZ_WIZ + 1).draws(number);
            List<String> said = isAnswerable ? SetFiles.ten(question, draws) : unanswered(draws);
            String name = String.format(Locale.ROOT, "VizWiz_val_%08d.png", number);
            List<Object> people = new ArrayList<>();
            said.forEach(answer -> people.add(object("answer", answer, "answer_confidence", "yes")));
            questions.add(object(
                    "image", name,
                    "question", isAnswerable ? question.text() : absent(question),
                    "answers", people,
                    "answer_type", isAnswerable ? "other" : UNANSWERABLE,
                    "answerable", isAnswerable ? 1 : 0));
            SetFiles.picture(pictures.resolve(name), question.scene());
        }
        SetFiles.json(folder.resolve("val.json"), questions);
    }

    private static List<String> unanswered(Draws draws) {
        List<String> said = new ArrayList<>(Collections.nCopies(PEOPLE - draws.below(4), UNANSWERABLE));
        while (said.size() < PEOPLE) {
            said.add("unsuitable");
        }
        return said;
    }

    // the only object is of another form
    private static String absent(ShapeQuestion question) {
        return question.answer().endsWith("circle") ? "What colour is the triangle?" : "What colour is the circle?";
    }

    /** GQA's questions of the balanced test-dev split. */
    static void gqa(SyntheticSet set, Path folder) throws IOException {
        SetFiles files = new SetFiles(set, GQA);
        Path pictures = Files.createDirectory(folder.resolve("images"));
        Map<String, Object> questions = new LinkedHashMap<>();
        for (int number = 1; number <= set.samples(); number++) {
            Sort sort = GQA_SORTS.get((number - 1) % GQA_SORTS.size());
            ShapeQuestion question = files.ask(sort.topic(), number);
            questions.put(
                    String.format(Locale.ROOT, "%09d", number),
                    object(
                            "imageId",
                            "n" + number,
                            "question",
                            question.text(),
                            "answer",
                            question.answer(),
                            "fullAnswer",
                            question.answer() + ".",
                            "isBalanced",
                            true,
                            "types",
                            object("structural", sort.type(), "semantic", sort.answerType())));
            SetFiles.picture(pictures.resolve("n" + number + ".png"), question.scene());
        }
        SetFiles.json(folder.resolve("testdev_balanced_questions.json"), questions);
    }
}
