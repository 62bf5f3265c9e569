package io.vitharness.data.synthetic;

import static io.vitharness.data.synthetic.SetFiles.object;

import io.vitharness.data.scene.Draws;
import io.vitharness.data.scene.Lettering;
import io.vitharness.data.scene.Painter;
import io.vitharness.data.scene.Pair;
import io.vitharness.data.scene.Scene;
import io.vitharness.data.scene.SceneGenerator;
import io.vitharness.data.scene.SceneObject;
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

/**
 * The files of the benchmarks whose answers are reviewed, LLaVA-Bench and MM-Vet, with recorded answers and reviews
 * beside them. The answers are made up: right, half right or wrong by turns that are drawn; the reviews follow from
 * that by rule. No model answered and none reviewed.
 */
final class ReviewedFiles {

    private static final int WILD = 30;
    private static final int COCO = 31;
    private static final int MM_VET = 32;
    private static final double REFERENCE_SCORE = 9;
    private static final String NAME = "synthetic-rule";
    private static final List<String> CATEGORIES = List.of("conv", "detail", "complex");

    /** How good a made-up answer is, and what a review gives for it. */
    private enum Worth {
        RIGHT(9, "1.0", "Everything that it says is so."),
        HALF(5, "0.5", "It says half of what there is."),
        WRONG(2, "0.0", "It says what is not so.");

        private final double score;
        private final String grade;
        private final String words;

        Worth(double score, String grade, String words) {
            this.score = score;
            this.grade = grade;
            this.words = words;
        }
    }

    /** A question, its key, and what is said to it. */
    private record Asked(String question, String reference, String said, Worth worth) {}

    private ReviewedFiles() {}

    /** LLaVA-Bench in the wild: a caption tells the reviewer what the picture shows. */
    static void wild(SyntheticSet set, Path folder) throws IOException {
        Path pictures = Files.createDirectory(folder.resolve("images"));
        List<Object> contexts = new ArrayList<>();
        for (int picture = 1; picture <= pictures(set); picture++) {
            Scene scene = scene(new SetFiles(set, WILD), picture);
            String name = String.format(Locale.ROOT, "%03d.png", picture);
            SetFiles.picture(pictures.resolve(name), scene);
            contexts.add(object(
                    "id",
                    name.substring(0, name.length() - 4),
                    "image",
                    name,
                    "caption",
                    "There is " + places(scene) + "."));
        }
        SetFiles.lines(folder.resolve("context.jsonl"), contexts);
        reviewed(set, WILD, folder, new Names("questions.jsonl", "answers_gpt4.jsonl", "%03d.png", "llava_bench_"));
    }

    /** LLaVA-Bench of COCO: five captions and the boxes of the objects tell the reviewer. */
    static void coco(SyntheticSet set, Path folder) throws IOException {
        Path pictures = Files.createDirectory(folder.resolve("val2014"));
        List<Object> contexts = new ArrayList<>();
        for (int picture = 1; picture <= pictures(set); picture++) {
            Scene scene = scene(new SetFiles(set, COCO), picture);
            String name = String.format(Locale.ROOT, "%012d.png", picture);
            SetFiles.picture(pictures.resolve("COCO_val2014_" + name), scene);
            List<Object> boxes = new ArrayList<>();
            scene.objects()
                    .forEach(one -> boxes.add(object("category", one.pair().words(), "bbox", box(one))));
            contexts.add(
                    object("id", picture, "image", name, "captions", CaptionFiles.captions(scene), "instances", boxes));
        }
        SetFiles.lines(folder.resolve("caps_boxes_coco2014_val_80.jsonl"), contexts);
        reviewed(set, COCO, folder, new Names("qa90_questions.jsonl", "qa90_gpt4_answer.jsonl", "%012d.png", ""));
    }

    /** What one of the two benchmarks calls its files, pictures and categories. */
    private record Names(String questions, String references, String picture, String prefix) {}

    private static int pictures(SyntheticSet set) {
        return (set.samples() + CATEGORIES.size() - 1) / CATEGORIES.size();
    }

    private static Scene scene(SetFiles files, int picture) {
        Draws draws = files.draws(picture);
        Pair one = draws.pick(Pair.ALL);
        Pair other = draws.shuffled(Pair.ALL).stream()
                .filter(pair -> pair.form() != one.form() && pair.colour() != one.colour())
                .findFirst()
                .orElseThrow();
        return SceneGenerator.arrange(List.of(one, other), draws);
    }

    private static List<Double> box(SceneObject object) {
        var box = object.box(1);
        return Stream.of(box.left(), box.top(), box.right(), box.bottom())
                .map(edge -> Math.round(1000 * edge) / 1000d)
                .toList();
    }

    private static void reviewed(SyntheticSet set, int lane, Path folder, Names names) throws IOException {
        SetFiles files = new SetFiles(set, lane);
        List<Object> questions = new ArrayList<>();
        List<Object> references = new ArrayList<>();
        List<Object> answers = new ArrayList<>();
        List<Object> reviews = new ArrayList<>();
        for (int id = 0; id < set.samples(); id++) {
            String category = CATEGORIES.get(id % CATEGORIES.size());
            int picture = 1 + id / CATEGORIES.size();
            Worth worth = files.draws((1 << 20) + id).pick(List.of(Worth.values()));
            Asked asked = asked(category, scene(files, picture), worth);
            questions.add(object(
                    "question_id",
                    id,
                    "image",
                    String.format(Locale.ROOT, names.picture(), picture),
                    "category",
                    category,
                    "text",
                    asked.question()));
            references.add(answer(id, asked.question(), asked.reference(), "synthetic-reference"));
            answers.add(answer(id, asked.question(), asked.said(), "synthetic-answers"));
            reviews.add(object(
                    "id", id + 1,
                    "question_id", id,
                    "answer1_id", "reference-" + id,
                    "answer2_id", "answer-" + id,
                    "category", names.prefix() + category,
                    "content", REFERENCE_SCORE + " " + worth.score + "\n" + worth.words,
                    "tuple", List.of(REFERENCE_SCORE, worth.score)));
        }
        SetFiles.lines(folder.resolve(names.questions()), questions);
        SetFiles.lines(folder.resolve(names.references()), references);
        SetFiles.lines(Files.createDirectory(folder.resolve("recorded")).resolve("answers.jsonl"), answers);
        SetFiles.lines(folder.resolve("recorded/reviews.jsonl"), reviews);
    }

    private static Object answer(int id, String question, String text, String model) {
        return object(
                "question_id", id, "prompt", question, "text", text, "answer_id", model + "-" + id, "model_id", model);
    }

    private static Asked asked(String category, Scene scene, Worth worth) {
        SceneObject one = scene.objects().get(0);
        SceneObject other = scene.objects().get(1);
        return switch (category) {
            case "conv" ->
                new Asked(
                        "Which objects are in the picture?",
                        "There are two objects: a " + one.pair().words() + " and a "
                                + other.pair().words() + ".",
                        said(
                                worth,
                                "I see " + scene.caption() + ".",
                                "I see a " + one.pair().words() + ".",
                                "I see nothing but a grey wall."),
                        worth);
            case "detail" ->
                new Asked(
                        "Describe the picture in detail.",
                        "In front of a grey background there is " + places(scene) + ".",
                        said(
                                worth,
                                "One can see " + places(scene) + ".",
                                "One can see " + scene.caption() + ".",
                                "A cat sleeps on a sofa."),
                        worth);
            default ->
                new Asked(
                        "What would be seen if the colours of the two objects were exchanged?",
                        "There would be " + exchanged(one, other) + " and " + exchanged(other, one) + ".",
                        said(
                                worth,
                                "One would see " + exchanged(one, other) + " and " + exchanged(other, one) + ".",
                                "One would see " + exchanged(one, other) + ".",
                                "Nothing would change."),
                        worth);
        };
    }

    private static String said(Worth worth, String right, String half, String wrong) {
        return switch (worth) {
            case RIGHT -> right;
            case HALF -> half;
            case WRONG -> wrong;
        };
    }

    private static String places(Scene scene) {
        return scene.objects().stream()
                .map(one ->
                        "a " + one.pair().words() + " at the " + one.quadrant().words())
                .collect(Collectors.joining(" and "));
    }

    private static String exchanged(SceneObject one, SceneObject other) {
        return "a " + new Pair(other.pair().colour(), one.pair().form()).words();
    }

    /** MM-Vet: recognition, where things are, digits, sums, and descriptions. */
    static void mmVet(SyntheticSet set, Path folder) throws IOException {
        SetFiles files = new SetFiles(set, MM_VET);
        Path pictures = Files.createDirectory(folder.resolve("images"));
        Map<String, Object> questions = new LinkedHashMap<>();
        Map<String, Object> answers = new LinkedHashMap<>();
        Map<String, Object> grades = new LinkedHashMap<>();
        for (int i = 0; i < set.samples(); i++) {
            String id = "v1_" + i;
            Worth worth = files.draws((1 << 20) + i).pick(List.of(Worth.values()));
            Graded graded = i % 2 == 0 ? seen(scene(files, i), worth, i) : read(files.draws(i), worth, i);
            Files.write(pictures.resolve(id + ".png"), graded.png().bytes());
            questions.put(
                    id,
                    object(
                            "imagename", id + ".png",
                            "question", graded.asked().question(),
                            "answer", graded.asked().reference(),
                            "capability", graded.capabilities(),
                            "imagesource", "synthetic shapes"));
            answers.put(id, graded.asked().said());
            grades.put(
                    id,
                    object(
                            "model", List.of(NAME),
                            "content", List.of(worth.grade),
                            "score", List.of(Double.valueOf(worth.grade))));
        }
        SetFiles.json(folder.resolve("mm-vet.json"), questions);
        SetFiles.json(Files.createDirectory(folder.resolve("recorded")).resolve("answers.json"), answers);
        SetFiles.json(folder.resolve("recorded/grades.json"), grades);
    }

    private record Graded(Image png, Asked asked, List<String> capabilities) {}

    private static Graded seen(Scene scene, Worth worth, int i) {
        SceneObject one = scene.objects().get(0);
        SceneObject other = scene.objects().get(1);
        boolean isWhere = i % 4 == 0;
        Asked asked = isWhere
                ? new Asked(
                        "Where are the objects in the picture?",
                        one.quadrant().words() + "<AND>" + other.quadrant().words(),
                        said(
                                worth,
                                places(scene),
                                "a " + one.pair().words() + " at the "
                                        + one.quadrant().words(),
                                "in the middle"),
                        worth)
                : new Asked(
                        "What colours are the objects in the picture?",
                        one.pair().colour().word() + "<AND>"
                                + other.pair().colour().word(),
                        said(
                                worth,
                                one.pair().colour().word() + " and "
                                        + other.pair().colour().word(),
                                one.pair().colour().word(),
                                "violet"),
                        worth);
        return new Graded(
                Painter.standard().paint(scene).png(), asked, isWhere ? List.of("rec", "spat") : List.of("rec"));
    }

    private static Graded read(Draws draws, Worth worth, int i) {
        int one = 10 + draws.below(90);
        int two = 10 + draws.below(90);
        boolean isSum = i % 4 == 1;
        Image png = Lettering.write(
                        one + "+" + two,
                        draws.below(2),
                        Painter.standard().paint(SceneGenerator.arrange(List.of(), draws)))
                .png();
        Asked asked = isSum
                ? new Asked(
                        "What is the answer to the sum in the picture?",
                        String.valueOf(one + two),
                        said(worth, "It is " + (one + two) + ".", one + " and " + two + ", added up.", "It is 7."),
                        worth)
                : new Asked(
                        "Which numbers are written in the picture?",
                        one + "<AND>" + two,
                        said(worth, one + " and " + two, String.valueOf(one), "none"),
                        worth);
        return new Graded(png, asked, isSum ? List.of("ocr", "math") : List.of("ocr"));
    }
}
